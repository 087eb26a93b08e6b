package io.troupe.data;

import io.troupe.data.DataRequest.Beside;
import io.troupe.data.DataRequest.Treatment;
import io.troupe.data.adjustment.ActionDates;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.adjustment.Adjustment;
import io.troupe.data.adjustment.DatedAction;
import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.alignment.Alignment;
import io.troupe.data.alignment.GapFill;
import io.troupe.data.alignment.Joiner;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One load, step by step. Stops after the first step with offences. */
final class MarketDataAssembly {
    private final DataRequest request;
    private final Treatment treatment;
    private final Beside beside;
    private final List<DataStores.Opened> stores;
    private final DataProblems problems;
    private final String source;
    private final List<String> notes = new ArrayList<>();

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
        FormerNames names = FormerNames.of(actions, source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        List<SourceReader.Read> reads = read(names);
        if (!problems.isEmpty()) {
            return null;
        }
        Joiner.Joined joined = Joiner.join(reads.stream()
                .map(read -> new Joiner.Source(read.name(), read.panel())).toList(), problems);
        if (!problems.isEmpty()) {
            return null;
        }
        RawPanel named = inWantedOrder(names.joined(joined.panel(), source, problems), names);
        Alignment.Aligned aligned = alignment().apply(named, source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        List<DataReport.Source> sources = reads.stream().map(SourceReader.Read::report).toList();
        return adjusted(aligned, actions, names, instruments,
                new Before(sources, joined.leftOut()));
    }

    /** What was done before prices are adjusted. */
    private record Before(List<DataReport.Source> sources, List<String> leftOut) {}

    private List<SourceReader.Read> read(FormerNames names) {
        List<SourceReader.Read> reads = new ArrayList<>();
        List<String> asked = request.selection().symbols();
        boolean choose = !asked.isEmpty() && (stores.size() > 1 || !names.isEmpty());
        var found = new TreeSet<String>();
        for (DataStores.Opened opened : stores) {
            Selection selection = request.selection();
            if (choose) {
                List<String> known = known(opened);
                found.addAll(known);
                List<String> stored = names.stored(asked, known);
                selection = new Selection(stores.size() == 1 ? stored
                        : stored.stream().filter(known::contains).toList(), selection.from(),
                        selection.until());
                if (selection.symbols().isEmpty()) {
                    continue;
                }
            }
            SourceReader.Read read = new SourceReader(opened, treatment, problems)
                    .read(selection);
            if (read != null) {
                reads.add(read);
            }
        }
        if (stores.size() > 1 && problems.isEmpty()) {
            checkAllFound(asked, names, found);
        }
        return reads;
    }

    private List<String> known(DataStores.Opened opened) {
        return switch (opened.store().inventory()) {
            case ScanResult.Done(Inventory all) ->
                all.symbols().stream().map(Inventory.Symbol::name).toList();
            case ScanResult.Refused(List<DataProblem> first, long total) -> {
                problems.addAll(first, total);
                yield List.of();
            }
        };
    }

    private void checkAllFound(List<String> asked, FormerNames names, Set<String> found) {
        for (String symbol : asked) {
            if (found.stream()
                    .noneMatch(name -> names.latest(name).equals(names.latest(symbol)))) {
                problems.add(DataProblem.ofFile(source, "none of them has the symbol " + symbol
                        + NearestName.hint(symbol, found)));
            }
        }
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

    private GapFill gapFill() {
        return switch (treatment.missing()) {
            case HOLD -> new GapFill.Hold();
            case FORWARD -> new GapFill.Forward(Integer.MAX_VALUE);
            case REJECT -> new GapFill.Reject();
            case DROP -> new GapFill.Drop();
        };
    }

    private @Nullable Made adjusted(Alignment.Aligned aligned, List<CorporateAction> actions,
            FormerNames names, Map<String, Instrument> instruments, Before before) {
        GapFill.Filled gaps = gapFill().apply(aligned.panel(), source, problems);
        RawPanel complete = gaps.panel();
        boolean filled = gaps.filled() > 0;
        RawPanel measured = filled ? aligned.panel() : complete;
        if (complete.bars() == 0 && problems.isEmpty()) {
            problems.add(DataProblem.ofFile(source,
                    "leaves no bar without a gap; set data.missing: hold"));
        }
        List<DatedAction> dated = ActionDates.of(measured, actions, names, treatment.zone(),
                source, problems);
        checkCoarse(complete.interval(), dated);
        boolean bySource = isBySource(complete, dated);
        Adjustment adjustment = Adjustment.of(measured, dated, beside.adjust(), beside.basis(),
                source, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        RawPanel traded = bySource ? Adjustment.bySource(complete) : adjustment.traded(complete);
        List<DatedAction> acting = adjustment.acting();
        List<Instrument> listed = instruments(traded.symbols(), instruments, names);
        double[] rates = new RateTable(request, problems).rates(traded, listed);
        if (!problems.isEmpty()) {
            return null;
        }
        MarketData data = data(traded, adjustment, complete, listed, acting, rates);
        noteGaps(traded, gaps);
        DataReport report = new DataReport(before.sources(), new DataReport.Bars(
                treatment.align().name().toLowerCase(Locale.ROOT), aligned.barsOutside(),
                aligned.barsDropped() + gaps.barsDropped(), aligned.sessionsMissing(),
                gaps.missing(), gaps.filled(), before.leftOut()),
                new DataReport.Actions(adjustText(bySource), dated.size(), applied(dated, acting),
                        acting.size()),
                RateTable.pairs(listed, beside.currency()));
        notes.addAll(report.notes());
        return new Made(data, List.copyOf(notes), report);
    }

    /** A week or month that holds an ex-date mixes prices before and after it. */
    private void checkCoarse(Interval interval, List<DatedAction> dated) {
        boolean coarse = interval == Interval.WEEK || interval == Interval.MONTH;
        for (DatedAction one : dated) {
            boolean priced = !(one.action() instanceof CorporateAction.SymbolChange
                    || one.action() instanceof CorporateAction.Delisting);
            if (coarse && priced) {
                problems.add(DataProblem.ofFile(source, "bars of a " + interval.label()
                        + " hold prices from before and after the action of "
                        + one.action().symbol() + " on " + one.action().exDate()
                        + "; set data.interval: day, or import prices that are adjusted already"
                        + " without their actions"));
                return;
            }
        }
    }

    private boolean isBySource(RawPanel panel, List<DatedAction> dated) {
        if (beside.adjust() != AdjustMode.TOTAL || !dated.isEmpty()) {
            return false;
        }
        if (!panel.hasAdjustedClose()) {
            if (beside.actions() == null) {
                problems.add(DataProblem.ofFile(source, "has neither corporate actions nor a"
                        + " column adj_close to adjust prices by; name a file of actions in"
                        + " data.actions, or set data.adjust: none"));
            }
            return false;
        }
        if (beside.basis() == AdjustBasis.POINT_IN_TIME) {
            problems.add(DataProblem.ofFile(source, "has adjusted closes alone, which are known"
                    + " with hindsight; name a file of corporate actions in data.actions, or set"
                    + " data.basis: backward"));
            return false;
        }
        for (int cell = 0; cell < panel.close().length; cell++) {
            int at = cell;
            if (!Double.isNaN(panel.close()[cell])
                    && Double.isNaN(panel.adjustedClose()[cell])) {
                problems.add(() -> new DataProblem(source, 0,
                        panel.symbols().get(at % panel.assets()),
                        panel.interval().format(panel.times()[at / panel.assets()]),
                        "has a close but no adj_close; fill it in"));
            }
        }
        return true;
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

    private List<Instrument> instruments(List<String> symbols, Map<String, Instrument> known,
            FormerNames names) {
        return symbols.stream().map(symbol -> {
            Instrument one = known.get(symbol);
            if (one == null) {
                one = known.values().stream()
                        .filter(former -> names.latest(former.symbol()).equals(symbol))
                        .findFirst().orElse(null);
            }
            return one == null ? new Instrument(symbol, beside.currency(), 1)
                    : new Instrument(symbol, one.currency(), one.quantityStep(), one.terms());
        }).toList();
    }

    private static MarketData data(RawPanel traded, Adjustment adjustment, RawPanel complete,
            List<Instrument> instruments, List<DatedAction> acting, double[] rates) {
        ActionSchedule schedule = ActionSchedule.of(acting.stream().map(
                one -> new ActionSchedule.Entry(one.bar(), one.asset(), one.action())).toList());
        RawPanel seen = adjustment.seen(complete);
        MarketData seenData = seen == null ? null
                : new MarketData(seen.interval(), instruments, seen.times(),
                        MarketDataLoader.columnsOf(seen));
        return new MarketData(traded.interval(), instruments, traded.times(),
                MarketDataLoader.columnsOf(traded),
                new MarketData.Extras(seenData, adjustment.seenScale(), schedule, rates));
    }

    private void noteGaps(RawPanel panel, GapFill.Filled gaps) {
        long missing = 0;
        int first = -1;
        for (int cell = 0; cell < panel.close().length; cell++) {
            if (Double.isNaN(panel.close()[cell])) {
                first = first < 0 ? cell : first;
                missing++;
            }
        }
        if (missing > 0) {
            notes.add(String.format(Locale.ROOT, "%s: %d of %d prices are missing, first %s of %s; "
                    + "an asset without a price keeps its last mark and does not trade", source,
                    missing, (long) panel.bars() * panel.assets(),
                    panel.interval().format(panel.times()[first / panel.assets()]),
                    panel.symbols().get(first % panel.assets())));
        }
        for (GapFill.Asset asset : gaps.assets()) {
            if (asset.absent() == panel.bars()) {
                notes.add(source + ": " + asset.symbol()
                        + " has no price at all and will never trade; remove it from data.symbols");
            }
        }
    }
}
