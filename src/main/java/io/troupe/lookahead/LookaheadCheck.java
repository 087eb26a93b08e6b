package io.troupe.lookahead;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.lookahead.Declarations.Declared;
import io.troupe.lookahead.Finding.Kind;
import io.troupe.lookahead.LookaheadReport.Row;
import io.troupe.lookahead.LookaheadReport.Settled;
import io.troupe.model.BarCount;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.Supervision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes a fund again and again without its future, and looks whether anything said before is
 * said differently.
 *
 * <ol>
 * <li>At cuts spread over the data, each right after a decision, the bars from the cut on are
 * taken away, and then replaced by others. Every feature, decision and fill before the cut must
 * come out the same to the last bit. What fills in the first bar after the cut must have the same
 * quantity, since it was decided before, and another price, since the price was not known.
 * <li>From later starts, features must be the same as soon as they say they have settled, and so
 * must the decisions of strategies that keep no state.
 * </ol>
 *
 * <p>So is what the fund makes of what its strategies want together.
 *
 * <p>Every strategy is executed with its own capital throughout and without the fund's limits, by
 * {@link io.troupe.simulation.reference.ReferenceSimulator}.
 */
public final class LookaheadCheck {
    /** By so much rounding may differ when sums begin elsewhere. */
    private static final double START_TOLERANCE = 1e-9;
    private static final int LEAST_BARS_AFTER_WARMUP = 20;
    /** Who decides what strategies do not: the account that what it wants is booked to. */
    private static final String FUND = "overlay";

    private final Function<MarketData, SimulationPlan> plans;
    private final MarketData data;
    private final Options options;
    private final IntConsumer progress;
    private final Supervision supervision;
    private final Declarations declared;
    private final Rehearsal whole;
    private final List<Integer> cuts;
    private final List<Integer> starts = new ArrayList<>();
    private @Nullable Rehearsal seen;
    /** The earliest finding by kind and by what it is about. */
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Settled[] settled;
    /** Strategies that differ from themselves: no comparison with them shows anything. */
    private final Set<Integer> unsteady = new HashSet<>();
    private int steps;

    /**
     * How thoroughly to look.
     *
     * @param cuts how many cuts are spread over the data, ≥ 1; up to as many more follow for
     *        strategies that decide seldom
     * @param starts how many later starts, ≥ 0
     * @param seed from which other futures are drawn
     * @param timeout how long a call into a strategy may take
     */
    public record Options(int cuts, int starts, long seed, Duration timeout) {
        /** Checks the components. */
        public Options {
            if (cuts < 1 || starts < 0) {
                throw new IllegalArgumentException(
                        "cuts must be ≥ 1 and starts ≥ 0, were " + cuts + " and " + starts);
            }
        }
    }

    private LookaheadCheck(Function<MarketData, SimulationPlan> plans, MarketData data,
            Options options, IntConsumer progress, Supervision supervision) {
        this.supervision = supervision;
        this.plans = plans;
        this.data = data;
        this.options = options;
        this.progress = progress;
        SimulationPlan plan = plans.apply(data);
        this.declared = Declarations.of(plan, supervision);
        this.whole = Rehearsal.of(plan, data.bars(), supervision);
        this.settled = new Settled[declared.strategies().size()];
        this.cuts = Cuts.choose(whole, settled.length, data.bars(), options.cuts());
        Arrays.fill(settled, Settled.UNKNOWN);
    }

    /**
     * Checks a fund.
     *
     * @param plans puts the fund together for given data
     * @param data all of it
     * @param progress told how many steps of a thousand are done
     * @throws StrategyRefusedException if a strategy does not take the whole data, or does not
     *         return from a call
     */
    public static LookaheadReport of(Function<MarketData, SimulationPlan> plans, MarketData data,
            Options options, IntConsumer progress) {
        Supervision supervision = new Supervision(options.timeout());
        return supervision.during(() -> new LookaheadCheck(plans, data, options, progress,
                supervision).report());
    }

    /** Executes the whole once more: who says another thing then does so whatever is cut off. */
    private void checkRepeated(SimulationPlan plan) {
        Rehearsal again = Rehearsal.of(plan, data.bars(), supervision);
        for (int k = 0; k < settled.length; k++) {
            Optional<Difference> difference = Difference.ofTargets(whole.decisions(k),
                    again.decisions(k), data.bars());
            if (difference.isPresent()) {
                Difference found = difference.get();
                Declared one = declared.strategies().get(k);
                unsteady.add(k);
                add(one.id(), new Finding(Kind.UNREPEATABLE, one.id(), found.bar(),
                        data.time(found.bar()), "strategy " + one.id() + " does not say the same"
                                + " twice on the same data: at " + at(found.bar()) + " it wants "
                                + found.whole() + " of " + one.symbols().get(found.asset())
                                + ", and then " + found.altered() + "; draw from"
                                + " new SplittableRandom(context.seed()), and read no clock"));
            }
        }
    }

    private LookaheadReport report() {
        checkRepeated(plans.apply(data));
        for (int cut : cuts) {
            for (Futures future : Futures.of(data, cut, options.seed())) {
                checkFeatures((check, feature) -> check.future(feature, future));
                checkFund(future);
            }
        }
        for (int i = 1; i <= options.starts(); i++) {
            int start = (int) ((long) data.bars() * i / (options.starts() + 2));
            if (start > 0 && start < data.bars()) {
                starts.add(start);
                checkStart(start);
            }
        }
        if (cuts.isEmpty()) {
            notes.add("there is no future to take away: the data has fewer than two bars");
        }
        noteQuarantines();
        return new LookaheadReport(data.bars(),
                declared.features().values().stream().mapToInt(Set::size).sum(),
                cuts.stream().map(data::time).toList(), starts.stream().map(data::time).toList(),
                rows(),
                findings.values().stream().sorted(Comparator.comparingInt(Finding::bar)
                        .thenComparing(Finding::kind).thenComparing(Finding::strategy)).toList(),
                List.copyOf(notes));
    }

    private void checkFeatures(
            BiFunction<FeatureCheck, Feature, Optional<Finding>> question) {
        declared.features().forEach((universe, features) -> {
            FeatureCheck check = new FeatureCheck(data, universe);
            for (Feature feature : features) {
                question.apply(check, feature)
                        .ifPresent(found -> add(feature.toString(), found));
            }
        });
    }

    private void checkFund(Futures future) {
        Rehearsal altered;
        try {
            altered = Rehearsal.of(plans.apply(future.data()),
                    Math.min(future.data().bars(), future.cut() + 1), supervision);
        } catch (StrategyRefusedException refused) {
            notes.add(future.how() + ": " + refused.getMessage());
            return;
        } finally {
            advance();
        }
        for (int k = 0; k < settled.length; k++) {
            if (!unsteady.contains(k)) {
                checkStrategy(k, future, altered);
            }
        }
        if (unsteady.isEmpty()) {
            checkConstruction(future, altered);
        }
    }

    /** The fund's own decisions follow from those of its strategies, so these are blamed first. */
    private void checkConstruction(Futures future, Rehearsal altered) {
        boolean isTheirs = findings.values().stream()
                .anyMatch(found -> found.kind() == Kind.DECISION || found.kind() == Kind.FILL);
        Optional<Difference> difference = isTheirs ? Optional.empty()
                : Difference.ofTargets(whole.constructed(), altered.constructed(), future.cut());
        difference.ifPresent(found -> add(FUND, new Finding(Kind.DECISION, FUND, found.bar(),
                data.time(found.bar()), "the fund's construction knows the future: at "
                        + at(found.bar()) + " it adds " + quantity(found.whole()) + " of "
                        + data.symbol(found.asset()) + " to what its strategies want, "
                        + future.how() + " " + quantity(found.altered()))));
    }

    private void checkStrategy(int k, Futures future, Rehearsal altered) {
        Declared one = declared.strategies().get(k);
        Difference.ofTargets(whole.decisions(k), altered.decisions(k), future.cut())
                .ifPresent(found -> add(one.id(), decision(one, found, future)));
        Difference.ofFills(whole.fills(k), altered.fills(k), future.cut())
                .ifPresent(found -> add(one.id(), new Finding(Kind.FILL, one.id(), found.bar(),
                        data.time(found.bar()), "strategy " + one.id() + ": at "
                                + at(found.bar()) + " " + quantity(found.whole()) + " of "
                                + data.symbol(found.asset()) + " fills, " + future.how() + " "
                                + quantity(found.altered()))));
        if (!future.isTruncated()) {
            FirstFills.check(whole.fills(k), altered.fills(k), future.cut(), data)
                    .ifPresent(problem -> add(one.id(), new Finding(Kind.FILL, one.id(),
                            future.cut(), data.time(future.cut()),
                            "strategy " + one.id() + ": at " + at(future.cut()) + " "
                                    + problem)));
        }
    }

    private Finding decision(Declared one, Difference found, Futures future) {
        return new Finding(Kind.DECISION, one.id(), found.bar(), data.time(found.bar()),
                "strategy " + one.id() + " knows the future: at " + at(found.bar())
                        + " it wants " + found.whole() + " of "
                        + one.symbols().get(found.asset()) + ", " + future.how() + " "
                        + found.altered());
    }

    private void checkStart(int start) {
        checkFeatures((check, feature) -> check.laterStart(feature, start, START_TOLERANCE));
        MarketData later = AlteredMarket.beginningAt(data, start);
        try {
            Rehearsal second = Rehearsal.of(plans.apply(later), later.bars(), supervision);
            for (int k = 0; k < settled.length; k++) {
                compareStart(k, start, wholeAsSeen(), second);
            }
        } catch (StrategyRefusedException refused) {
            notes.add("with data from " + data.time(start) + " on: " + refused.getMessage());
        }
        advance();
    }

    /** The execution to compare later starts with: on the prices as seen, as those are. */
    private Rehearsal wholeAsSeen() {
        Rehearsal known = seen;
        if (known == null) {
            known = data.seen().equals(data) ? whole
                    : Rehearsal.of(plans.apply(AlteredMarket.beginningAt(data, 0)), data.bars(),
                            supervision);
            seen = known;
        }
        return known;
    }

    private void compareStart(int k, int start, Rehearsal first, Rehearsal later) {
        Declared one = declared.strategies().get(k);
        BarCount needed = one.settlingBars().plus(start);
        if (unsteady.contains(k)
                || !needed.plus(LEAST_BARS_AFTER_WARMUP - 1).isBelow(data.bars())) {
            return;
        }
        int from = needed.number().orElseThrow();
        if (Difference.firstTogether(first.decisions(k), later.decisions(k), start, from) < 0) {
            return;
        }
        Optional<Difference> difference = Difference.afterLaterStart(first.decisions(k),
                later.decisions(k), start, from);
        if (difference.isEmpty()) {
            settled[k] = settled[k] == Settled.UNKNOWN ? Settled.YES : settled[k];
            return;
        }
        settled[k] = one.depends() ? Settled.REMEMBERS : Settled.NO;
        if (!one.depends()) {
            Difference found = difference.get();
            add(one.id(), new Finding(Kind.WARMUP, one.id(), found.bar(), data.time(found.bar()),
                    "strategy " + one.id() + " depends on where the data begins: at "
                            + at(found.bar()) + " it wants " + found.whole() + " of "
                            + one.symbols().get(found.asset()) + ", with data from "
                            + data.time(start) + " on " + found.altered()
                            + ", though its warm-up is " + one.settlingBars()
                            + " bars; declare context.warmup, or save the state it keeps"));
        }
    }

    private void noteQuarantines() {
        for (int k = 0; k < settled.length; k++) {
            if (!whole.quarantine(k).isEmpty()) {
                notes.add("strategy " + declared.strategies().get(k).id()
                        + " fails and is checked only up to there: " + whole.quarantine(k));
            }
        }
    }

    private void add(String about, Finding finding) {
        findings.merge(finding.kind() + " " + about, finding,
                (known, more) -> more.bar() < known.bar() ? more : known);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < settled.length; k++) {
            List<Decision> decisions = whole.decisions(k);
            int met = (int) decisions.stream().filter(one -> cuts.contains(one.bar() + 1)).count();
            Declared one = declared.strategies().get(k);
            rows.add(new Row(one.id(), decisions.size(), met, one.settlingBars(), settled[k]));
        }
        return rows;
    }

    private void advance() {
        steps++;
        int all = 2 * cuts.size() + options.starts();
        progress.accept(Math.min(1000, 1000 * steps / all));
    }

    private String at(int bar) {
        return data.time(bar) + " (bar " + bar + ")";
    }

    private static String quantity(double steps) {
        return Long.toString((long) steps);
    }
}
