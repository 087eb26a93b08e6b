package io.troupe.data;

import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.alignment.RowActions;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a history that need not fit into memory. Only what a bar and the marks before it
 * decide can be done on the way: rows pass the rules and become longer bars, and gaps are held.
 */
final class MarketDataStream {
    private static final String LOAD = "; it cannot be done bar by bar: ";

    private final DataRequest request;
    private final List<DataStores.Opened> stores;
    private final DataProblems problems;

    MarketDataStream(DataRequest request, List<DataStores.Opened> stores,
            DataProblems problems) {
        this.request = request;
        this.stores = stores;
        this.problems = problems;
    }

    /** Hands over everything; null after offences. */
    StreamResult.@Nullable Streamed run(int chunkBars, Consumer<MarketData> consumer) {
        var files = new BesideFiles(request.beside(), stores, problems);
        List<CorporateAction> actions = files.actions();
        Map<String, Instrument> known = files.instruments();
        checkKeys(actions);
        if (!problems.isEmpty()) {
            return null;
        }
        return switch (stores.getFirst().inventory()) {
            case ScanResult.Refused(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield null;
            }
            case ScanResult.Done(Inventory all) -> run(all, known, chunkBars, consumer);
        };
    }

    private void checkKeys(List<CorporateAction> actions) {
        Treatment treatment = request.treatment();
        refuse(stores.size() > 1, SettingNames.DATA_JOIN, "stream one data set at a time");
        refuse(treatment.align() != AlignPolicy.UNION, SettingNames.DATA_ALIGN, "set it to union");
        refuse(treatment.missing() != MissingPolicy.HOLD, SettingNames.DATA_MISSING,
                "set it to hold");
        refuse(request.beside().adjust() != AdjustMode.NONE, SettingNames.DATA_ADJUST,
                "set it to none");
        refuse(!actions.isEmpty(), SettingNames.DATA_ACTIONS, "name a file without actions");
    }

    private void refuse(boolean wanted, String key, String remedy) {
        if (wanted) {
            problems.add(DataProblem.ofFile(request.name(),
                    "is to be streamed with " + key + LOAD + remedy + ", or load it whole"));
        }
    }

    private StreamResult.@Nullable Streamed run(Inventory all, Map<String, Instrument> known,
            int chunkBars, Consumer<MarketData> consumer) {
        List<String> symbols = request.selection().symbols().isEmpty()
                ? all.symbols().stream().map(Inventory.Symbol::name).toList()
                : request.selection().symbols();
        String currency = request.beside().currency();
        List<Instrument> listed = ListedInstruments.of(symbols, known,
                FormerNames.of(List.of(), request.name(), problems), currency);
        refuse(!RateTable.pairs(listed, currency).isEmpty(), SettingNames.DATA_RATES,
                "select instruments priced in " + currency);
        if (!problems.isEmpty()) {
            return null;
        }
        Interval wanted = request.treatment().interval();
        Interval interval = wanted == null ? all.interval() : wanted;
        var chunks = new BarChunks(interval, all.columns(), listed, chunkBars,
                request.barsPerYear(interval), consumer);
        Horizon horizon = wanted == null ? Horizon.NONE
                : Horizon.of(List.of(new Horizon.Store(all.interval(), all.of(symbols))),
                        request.treatment().time(request.selection().until()),
                        UnaryOperator.identity(), List.of());
        var reader = new SourceReader(stores.getFirst(), request.treatment(),
                new SourceReader.Making(horizon, RowActions.ofNone()), problems);
        SourceReader.Passed passed = reader.pass(request.selection(), RowOrder.BY_TIME, chunks);
        if (passed == null || !problems.isEmpty()) {
            return null;
        }
        long bars = chunks.finish();
        if (bars == 0) {
            problems.add(DataProblem.ofFile(request.name(),
                    reader.noBars(request.selection(), passed)));
            return null;
        }
        return new StreamResult.Streamed(bars, passed.report());
    }
}
