package io.troupe.data;

import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.alignment.Resampler;
import io.troupe.data.alignment.RowActions;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.PanelAssembler;
import io.troupe.data.storage.ReadResult;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Spacing;
import io.troupe.data.storage.Storage;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one store: its rows pass the rules, become bars of the wanted interval, and are gathered
 * into a panel. Only the bars that are left are in memory.
 */
final class SourceReader {
    private final DataStores.Opened source;
    private final Treatment treatment;
    private final DataProblems problems;
    private final Making making;

    SourceReader(DataStores.Opened source, Treatment treatment, Making making,
            DataProblems problems) {
        this.source = source;
        this.treatment = treatment;
        this.making = making;
        this.problems = problems;
    }

    /**
     * What is known before rows are made into longer bars.
     *
     * @param horizon up to where these are finished
     * @param actions what happens within them
     */
    record Making(Horizon horizon, RowActions actions) {}

    /**
     * What a store gave.
     *
     * @param name of the store in messages
     * @param panel its bars, at least one
     * @param report how they came about
     */
    record Read(String name, RawPanel panel, DataReport.Source report) {}

    /**
     * What went through a pass.
     *
     * @param interval of the bars that were handed on
     * @param columns that they have
     * @param symbols that they are of
     * @param report how they came about
     */
    record Passed(Interval interval, List<String> columns, List<String> symbols,
            DataReport.Source report) {}

    /** What is selected, or null after offences. */
    @Nullable
    Read read(Selection selection) {
        Storage store = source.store();
        if (store instanceof CsvStorage && treatment.rules().isEmpty()
                && treatment.interval() == null
                && (!selection.isOfDates() || treatment.days().isUtc())) {
            return readAtOnce(store, selection);
        }
        var bars = new PanelAssembler();
        Passed passed = pass(selection, RowOrder.ANY, bars);
        if (passed == null) {
            return null;
        }
        List<String> symbols = selection.symbols().isEmpty() ? passed.symbols()
                : selection.symbols();
        RawPanel panel = bars.panel(passed.interval(), passed.columns(), symbols);
        if (panel.bars() == 0) {
            problems.add(DataProblem.ofFile(store.name(), noBars(selection, passed)));
            return null;
        }
        return new Read(store.name(), panel, passed.report());
    }

    /** Why a pass that was sound left nothing. */
    String noBars(Selection selection, Passed passed) {
        return passed.report().unfinished() > 0
                ? "leaves no finished bar: " + DataReport.Unfinished.text(passed.interval(),
                        making.horizon().limit(), making.horizon().why())
                        + "; add the rest of it, or set " + SettingNames.DATA_CALENDAR
                        + " or a shorter " + SettingNames.DATA_INTERVAL
                : "leaves no bars of the selected symbols " + selection.dates()
                        + "; select others, or correct the data";
    }

    /** A text file tells its kind only when it is read: its own check saves a second pass. */
    private @Nullable Read readAtOnce(Storage store, Selection selection) {
        return switch (store.load(selection)) {
            case ReadResult.Refused(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield null;
            }
            case ReadResult.Read(RawPanel panel, Spacing spacing) -> isDoubtful(spacing) ? null
                    : new Read(store.name(), panel,
                            new DataReport.Source(source.shortName(), source.kind(),
                                    pricesOf(panel),
                                    panel.assets(), List.of(), "", 0, 0, spacing.text()));
        };
    }

    /** An interval that is a guess is a question, unless it was said what bars are wanted. */
    private boolean isDoubtful(Spacing spacing) {
        if (treatment.interval() != null || spacing.question().isEmpty()) {
            return false;
        }
        problems.add(DataProblem.ofFile(source.store().name(), spacing.question()));
        return true;
    }

    private static long pricesOf(RawPanel panel) {
        long rows = 0;
        for (double close : panel.close()) {
            rows += Double.isNaN(close) ? 0 : 1;
        }
        return rows;
    }

    /** Hands over what is selected, checked and made into bars; null after offences. */
    @Nullable
    Passed pass(Selection selection, RowOrder order, BarSink sink) {
        return switch (source.inventory()) {
            case ScanResult.Refused(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield null;
            }
            case ScanResult.Done(Inventory all) -> pass(selection, order, sink, all);
        };
    }

    private @Nullable Passed pass(Selection selection, RowOrder order, BarSink sink,
            Inventory all) {
        Storage store = source.store();
        Interval stored = all.interval();
        if (isDoubtful(all.spacing())) {
            return null;
        }
        Interval wanted = treatment.interval() == null ? stored : treatment.interval();
        Optional<String> refusal = Resampler.refusal(stored, wanted);
        if (refusal.isPresent()) {
            problems.add(DataProblem.ofFile(store.name(), refusal.get()));
            return null;
        }
        Resampler made = wanted == stored ? null : resampler(stored, wanted, order, sink);
        Map<String, Policy> rules = new TreeMap<>(treatment.rules());
        rules.remove(DataRequest.IN_SESSION);
        var check = new SchemaCheck(Schemas.ofBars(all.columns()), rules, store.name(), problems,
                made == null ? sink : made);
        ScanResult result = store.scan(
                stored.isIntraday() ? selection.by(treatment.days()) : selection, order, check);
        if (result instanceof ScanResult.Refused(List<DataProblem> first, long total)) {
            problems.addAll(first, total);
        }
        if (!(result instanceof ScanResult.Done(Inventory read)) || check.isRejected()) {
            return null;
        }
        return new Passed(wanted, all.columns(),
                read.symbols().stream().map(Inventory.Symbol::name).toList(),
                report(read, check, all.spacing(), wanted, made == null ? null : made.finish()));
    }

    private DataReport.Source report(Inventory read, SchemaCheck check, Spacing spacing,
            Interval wanted, Resampler.@Nullable Counts counts) {
        String made = counts == null ? "" : spacing.interval().label() + " to " + wanted.label();
        return new DataReport.Source(source.shortName(), source.kind(), read.bars(),
                read.symbols().size(), check.counts(), made,
                counts == null ? 0 : counts.outside(), counts == null ? 0 : counts.unfinished(),
                spacing.text());
    }

    private Resampler resampler(Interval from, Interval to, RowOrder order, BarSink sink) {
        return Resampler.of(from, to, treatment.calendar(), treatment.zone(), order, sink)
                .within(making.horizon()).with(making.actions());
    }
}
