package io.troupe.data;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.ActionDates;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.adjustment.Adjustment;
import io.troupe.data.adjustment.BarDates;
import io.troupe.data.adjustment.DatedAction;
import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.adjustment.MadeBars;
import io.troupe.data.alignment.Alignment;
import io.troupe.data.alignment.GapFill;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.alignment.Joiner;
import io.troupe.data.alignment.RowActions;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.LookAlikes;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.csv.CsvStorage;
import io.troupe.model.BarsPerYear;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One load, step by step. Stops after the first step with offences. */
final class MarketDataAssembly {
    /** From here on, bars per year as said and as counted differ by more than missing bars. */
    private static final double MOST_RATIO = 1.1;

    private final DataRequest request;
    private final Treatment treatment;
    private final Beside beside;
    private final List<DataStores.Opened> stores;
    private final DataProblems problems;
    private final String source;
    private final List<String> notes = new ArrayList<>();
    private DataReport.@Nullable Unfinished unfinished;

    MarketDataAssembly(DataRequest request, List<DataStores.Opened> stores,
            DataProblems problems) {
        this.request = request;
        this.treatment = request.treatment();
        this.beside = request.beside();
        this.stores = stores;
        this.problems = problems;
        this.source = request.name();
    }

    /** What a load comes to. */
    record Made(MarketData data, List<String> notes, DataReport report) {}

    /** The data, or null after offences. */
    @Nullable
    Made make() {
        var files = new BesideFiles(beside, stores, problems);
        List<CorporateAction> actions = files.actions();
        Map<String, Instrument> instruments = files.instruments();
        notes.addAll(files.notes());
        FormerNames names = FormerNames.of(actions, source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        RowActions within = new RowActions(actions, names, treatment.days());
        var selected = new SelectedSources(request, stores, problems);
        List<SourceReader.Read> reads = selected.read(names, within, ended(actions, names));
        if (!problems.isEmpty()) {
            return null;
        }
        noteLayouts();
        Joiner.Joined joined = Joiner.join(reads.stream()
                .map(read -> new Joiner.Source(read.name(), read.panel())).toList(), problems);
        if (!problems.isEmpty()) {
            return null;
        }
        RawPanel finished = finished(joined.panel(), selected.horizon(), reads);
        if (!problems.isEmpty()) {
            return null;
        }
        RawPanel named = inWantedOrder(names.joined(finished, source, problems), names);
        Alignment.Aligned aligned = alignment().apply(named, source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        notes.addAll(BesideFiles.misspelt(actions, joined.panel().symbols()));
        List<DataReport.Source> sources = reads.stream().map(SourceReader.Read::report).toList();
        return adjusted(aligned, new Known(actions, names, instruments, within),
                new Before(sources, joined.leftOut()));
    }

    /** What is known beside prices. */
    private record Known(List<CorporateAction> actions, FormerNames names,
            Map<String, Instrument> instruments, MadeBars within) {}

    /** What was done before prices are adjusted. */
    private record Before(List<DataReport.Source> sources, List<String> leftOut) {}

    private static List<String> ended(List<CorporateAction> actions, FormerNames names) {
        return actions.stream().filter(CorporateAction.Delisting.class::isInstance)
                .map(action -> names.latest(action.symbol())).distinct().toList();
    }

    /** Without bars that are not finished in one of the sources. */
    private RawPanel finished(RawPanel panel, Horizon horizon, List<SourceReader.Read> reads) {
        RawPanel kept = Horizon.cut(panel, horizon);
        boolean some = kept.bars() < panel.bars()
                || reads.stream().anyMatch(read -> read.report().unfinished() > 0);
        if (some) {
            unfinished = new DataReport.Unfinished(panel.interval(), horizon.limit(),
                    horizon.why());
        }
        if (kept.bars() == 0) {
            problems.add(DataProblem.ofFile(source, "leaves no finished bar: "
                    + DataReport.Unfinished.text(panel.interval(), horizon.limit(),
                            horizon.why())));
        }
        return kept;
    }

    /** Columns in the order in which symbols were asked for, by whichever of their names. */
    private RawPanel inWantedOrder(RawPanel panel, FormerNames names) {
        List<String> wanted = request.selection().symbols().stream().map(names::latest).toList();
        if (wanted.isEmpty() || wanted.equals(panel.symbols()) || !problems.isEmpty()) {
            return panel;
        }
        if (new TreeSet<>(wanted).size() < wanted.size()) {
            problems.add(DataProblem.ofFile(source, "of the symbols asked for, "
                    + String.join(", ", request.selection().symbols())
                    + ", two name one share; ask for it by one of its names"));
            return panel;
        }
        return PanelColumns.select(panel, wanted);
    }

    private Alignment alignment() {
        return switch (treatment.align()) {
            case UNION -> new Alignment.Union();
            case INTERSECTION -> new Alignment.Intersection();
            case SESSIONS -> new Alignment.Sessions(
                    Objects.requireNonNull(treatment.calendar(), "calendar"),
                    treatment.rules().getOrDefault(DataRequest.IN_SESSION, Policy.DROP));
        };
    }

    /** What is done about gaps; what offends against lives is told where actions are dated. */
    private GapFill gapFill(RawPanel panel, Known known, BarDates dates) {
        return switch (treatment.missing()) {
            case HOLD -> new GapFill.Hold();
            case FORWARD -> new GapFill.Forward(Integer.MAX_VALUE);
            case REJECT -> new GapFill.Reject(ActionDates.ends(panel,
                    ActionDates.of(panel, known.actions(), known.names(), dates, known.within(),
                            source, new DataProblems())));
            case DROP -> new GapFill.Drop();
        };
    }

    private @Nullable Made adjusted(Alignment.Aligned aligned, Known known, Before before) {
        RawPanel panel = aligned.panel();
        var dates = new BarDates(panel.interval(), treatment.days(), treatment.calendar());
        GapFill.Filled gaps = gapFill(panel, known, dates).apply(panel, source, problems);
        RawPanel complete = gaps.panel();
        boolean filled = gaps.filled() > 0;
        RawPanel measured = filled ? panel : complete;
        requireBars(complete);
        List<DatedAction> dated = ActionDates.of(measured, known.actions(), known.names(), dates,
                known.within(), source, problems);
        var checks = new AdjustmentChecks(beside, source, problems);
        long mixed = checks.checkMixed(measured, dated, dates, known.within());
        boolean bySource = checks.isBySource(complete, dated);
        Adjustment adjustment = Adjustment.of(measured, dated, beside.adjust(), beside.basis(),
                source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        RawPanel traded = bySource ? Adjustment.bySource(complete) : adjustment.traded(complete);
        List<DatedAction> acting = adjustment.acting();
        List<Instrument> listed = ListedInstruments.of(traded.symbols(), known.instruments(),
                known.names(), beside.currency());
        double[] rates = new RateTable(request, problems).rates(traded, listed);
        if (!problems.isEmpty()) {
            return null;
        }
        MarketData data = withYear(data(traded, adjustment, complete, listed, acting, rates))
                .with(treatment.days()).traded(measured.close(), treatment.staleness());
        noteGaps(data, gaps);
        DataReport report = new DataReport(before.sources(), new DataReport.Bars(
                treatment.align().name().toLowerCase(Locale.ROOT), aligned.barsOutside(),
                aligned.barsDropped() + gaps.barsDropped(), aligned.sessionsMissing(),
                gaps.missing(), gaps.filled(), before.leftOut()),
                new DataReport.Actions(adjustText(bySource), dated.size(), applied(dated, acting),
                        acting.size()),
                RateTable.pairs(listed, beside.currency()), unfinished);
        noteMixed(mixed, complete.interval());
        notes.addAll(report.notes());
        LookAlikes.warnings(traded.symbols()).forEach(one -> notes.add(source + ": " + one));
        return new Made(data, List.copyOf(notes), report);
    }

    private void requireBars(RawPanel complete) {
        if (complete.bars() == 0 && problems.isEmpty()) {
            problems.add(DataProblem.ofFile(source,
                    "leaves no bar without a gap; set " + SettingNames.DATA_MISSING + ": hold"));
        }
    }

    private void noteMixed(long dividends, Interval interval) {
        if (dividends > 0) {
            notes.add(source + ": " + dividends + " dividends fall into a " + interval.label()
                    + " that trades before them too; each is paid before that bar's trading,"
                    + " though its open has the dividend still");
        }
    }

    private String adjustText(boolean bySource) {
        if (beside.adjust() == AdjustMode.NONE) {
            return "none";
        }
        return (beside.adjust() + " " + beside.basis()).toLowerCase(Locale.ROOT).replace('_', '-')
                + (bySource ? " by the source's adj_close" : "");
    }

    private static int applied(List<DatedAction> dated, List<DatedAction> acting) {
        return dated.size() - acting.size();
    }

    private static MarketData data(RawPanel traded, Adjustment adjustment, RawPanel complete,
            List<Instrument> instruments, List<DatedAction> acting, double[] rates) {
        ActionSchedule schedule = ActionSchedule.of(acting.stream().map(
                one -> new ActionSchedule.Entry(one.bar(), one.asset(), one.action())).toList());
        RawPanel seen = adjustment.seen(complete);
        MarketData seenData = seen == null ? null
                : MarketData.of(seen, instruments, MarketData.Extras.NONE);
        return MarketData.of(traded, instruments,
                new MarketData.Extras(seenData, adjustment.seenScale(), schedule, rates));
    }

    private void noteLayouts() {
        for (DataStores.Opened opened : stores) {
            if (opened.store() instanceof CsvStorage text) {
                text.notes().forEach(note -> notes.add(text.name() + ": " + note));
            }
        }
    }

    /** Bars per year as they are said, else as they were counted; a contradiction is told. */
    private MarketData withYear(MarketData data) {
        BarsPerYear counted = data.barsPerYear();
        BarsPerYear said = request.barsPerYear(data.interval());
        if (said == null) {
            return data;
        }
        double ratio = counted.number() / said.number();
        boolean differs = ratio < 1 / MOST_RATIO || ratio > MOST_RATIO;
        if (differs && counted.origin() == BarsPerYear.Origin.TIMES) {
            notes.add(source + ": figures are annualized by " + said.sentence()
                    + ", but the times of the data make it " + counted.sentence()
                    + "; set " + SettingNames.DATA_BARS_PER_YEAR + " to what is meant");
        }
        return data.with(said);
    }

    private void noteGaps(MarketData data, GapFill.Filled gaps) {
        long missing = 0;
        int firstBar = -1;
        int firstAsset = -1;
        for (int bar = 0; bar < data.bars(); bar++) {
            for (int asset = 0; asset < data.assets(); asset++) {
                if (!data.isPresent(bar, asset) && !data.isDelisted(bar, asset)) {
                    firstAsset = missing == 0 ? asset : firstAsset;
                    firstBar = missing == 0 ? bar : firstBar;
                    missing++;
                }
            }
        }
        if (missing > 0) {
            notes.add(String.format(Locale.ROOT, "%s: %d of %d prices are missing, first %s of %s; "
                    + "an asset without a price keeps its last mark and does not trade", source,
                    missing, (long) data.bars() * data.assets(), data.time(firstBar),
                    data.symbol(firstAsset)));
        }
        for (GapFill.Asset asset : gaps.assets()) {
            if (asset.absent() == data.bars()) {
                notes.add(source + ": " + asset.symbol()
                        + " has no price at all and will never trade; remove it from "
                        + SettingNames.DATA_SYMBOLS);
            }
        }
    }
}
