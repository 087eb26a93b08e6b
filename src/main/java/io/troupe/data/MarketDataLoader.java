package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.CsvStorage;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.Instrument;
import java.util.List;
import java.util.Locale;

/**
 * Loads market data from where a request says, checks it, and makes the simulation's panel of it.
 */
public final class MarketDataLoader {
    private MarketDataLoader() {}

    /** Loads what is asked for, or collects everything that is wrong; never throws for bad data. */
    public static LoadResult load(DataRequest request) {
        var store = new CsvStorage(request.path(), request.layout());
        var selection = new Selection(request.symbols(), request.from(), request.until());
        if (request.from() != null && request.until() != null
                && request.from().isAfter(request.until())) {
            return new LoadResult.Rejected(List.of(DataProblem.ofFile(request.path().toString(),
                    "is asked for " + selection.dates() + "; the first date is after the last")),
                    1);
        }
        return switch (store.load(selection)) {
            case ReadResult.Refused(List<DataProblem> first, long total) ->
                new LoadResult.Rejected(first, total);
            case ReadResult.Read(RawPanel panel) -> checked(panel, request);
        };
    }

    private static LoadResult checked(RawPanel panel, DataRequest request) {
        String file = request.path().toString();
        DataProblems gaps = gaps(panel, file);
        if (gaps.isEmpty()) {
            return new LoadResult.Loaded(toMarketData(panel), List.of());
        }
        if (request.missing() == MissingPolicy.REJECT) {
            return new LoadResult.Rejected(gaps.first(), gaps.total());
        }
        DataProblem first = gaps.first().getFirst();
        String note = String.format(Locale.ROOT, "%s: %d of %d prices are missing, first %s of %s; "
                + "an asset without a price keeps its last mark and does not trade",
                file, gaps.total(), (long) panel.bars() * panel.assets(), first.value(),
                first.column());
        return new LoadResult.Loaded(toMarketData(panel), List.of(note));
    }

    private static DataProblems gaps(RawPanel panel, String file) {
        var gaps = new DataProblems();
        for (int bar = 0; bar < panel.bars(); bar++) {
            for (int asset = 0; asset < panel.assets(); asset++) {
                if (Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
                    int at = bar;
                    String symbol = panel.symbols().get(asset);
                    gaps.add(() -> new DataProblem(file, 0, symbol,
                            panel.interval().format(panel.times()[at]),
                            "has no price then; fill it in, or set data.missing: hold"));
                }
            }
        }
        return gaps;
    }

    /** The simulation's form of a panel: shares in US dollars; the columns are shared. */
    public static MarketData toMarketData(RawPanel panel) {
        List<Instrument> instruments = panel.symbols().stream().map(Instrument::share).toList();
        return new MarketData(panel.interval(), instruments, panel.times(),
                new MarketData.Columns(panel.open(), panel.high(), panel.low(), panel.close(),
                        panel.volume()));
    }
}
