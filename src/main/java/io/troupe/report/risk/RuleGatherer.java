package io.troupe.report.risk;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers what rules about risk did while bookings are walked. Is visited after the {@link
 * FundLedger}. What traded volume cut is of no rule.
 */
final class RuleGatherer implements BookingVisitor {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final Map<Place, Tally> tallies = new HashMap<>();
    private final SortedMap<CutReason, Sum> cuts = new TreeMap<>();
    private final SortedMap<CutReason, Sum> ownCuts = new TreeMap<>();
    /** Of the current bar; their prices are known at its end. */
    private final List<Missing> missing = new ArrayList<>();
    private final SortedMap<String, Integer> bound = new TreeMap<>();
    private String binding = "";
    private double factor = 1;
    private double factors;
    private double least = 1;
    private int current;
    private int bars;

    /** What happened to whom by which rule. */
    private record Place(RiskEvent.Kind kind, int portfolio, String rule,
            OptionalInt asset) {}

    /** What an order was not let through, in steps. */
    private record Missing(Sum of, int asset, long steps) {}

    /** Cuts of one reason. */
    private static final class Sum {
        private long count;
        private double value;
    }

    /** One place so far. */
    private static final class Tally {
        private int count;
        private int first;
        private int last;
        private int barsInForce;
        private boolean isInForce;
        private double figure = Double.NaN;
        private double limit = Double.NaN;

        void take(int bar, RiskEvent event) {
            first = count == 0 ? bar : first;
            // A halt that deepens is told again while it is in force: it begins once.
            count += isInForce ? 0 : 1;
            last = bar;
            isInForce = event.kind() == RiskEvent.Kind.HALTED;
            double before = Math.abs(figure - limit);
            if (Double.isNaN(before) || Math.abs(event.figure() - event.limit()) > before) {
                figure = event.figure();
                limit = event.limit();
            }
        }
    }

    RuleGatherer(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
    }

    @Override
    public void bar(int bar) {
        current = bar;
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        switch (event.kind()) {
            case OVERLAY -> {
                factor = event.figure();
                binding = event.rule();
            }
            case REENTERED -> {
                Tally halted = tallies.get(new Place(RiskEvent.Kind.HALTED, portfolio,
                        event.rule(), event.asset()));
                if (halted != null) {
                    halted.isInForce = false;
                }
            }
            case HALTED, BREACHED, NOT_AVAILABLE, FELL_BACK, REPAIRED -> tallies
                    .computeIfAbsent(new Place(event.kind(), portfolio, event.rule(),
                            event.asset()), _ -> new Tally())
                    .take(current, event);
        }
    }

    @Override
    public void cut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        if (portfolio == HouseAccount.HOUSE.number() && reason != CutReason.VOLUME) {
            cut(cuts, asset, ordered, approved, reason);
        }
    }

    @Override
    public void ownCut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        cut(ownCuts, asset, ordered, approved, reason);
    }

    private void cut(SortedMap<CutReason, Sum> of, int asset, long ordered, long approved,
            CutReason reason) {
        Sum sum = of.computeIfAbsent(reason, _ -> new Sum());
        sum.count++;
        missing.add(new Missing(sum, asset, Math.subtractExact(ordered, approved)));
    }

    @Override
    public void endBar(int bar) {
        for (Missing each : missing) {
            each.of.value += Math.abs(each.steps * ledger.stepValue(each.asset));
        }
        missing.clear();
        tallies.values().forEach(each -> each.barsInForce += each.isInForce ? 1 : 0);
        bars++;
        factors += factor;
        least = Math.min(least, factor);
        if (factor < 1) {
            bound.merge(binding, 1, Integer::sum);
        }
    }

    /** What was gathered. */
    RuleActs acts() {
        List<RuleActs.Act> acts = tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::kind)
                        .thenComparingInt(Place::portfolio).thenComparing(Place::rule)
                        .thenComparing(place -> place.asset.isPresent())
                        .thenComparingInt(place -> place.asset.orElse(0))))
                .map(each -> act(each.getKey(), each.getValue())).toList();
        return new RuleActs(acts, told(cuts), told(ownCuts), new RuleActs.Scale(bars,
                bars == 0 ? 1 : factors / bars, least, new TreeMap<>(bound)));
    }

    private RuleActs.Act act(Place place, Tally tally) {
        return new RuleActs.Act(place.kind, portfolios.context().portfolio(place.portfolio),
                place.rule, place.asset.isEmpty() ? ""
                        : portfolios.data().symbol(place.asset.getAsInt()),
                tally.count, portfolios.data().time(tally.first),
                portfolios.data().time(tally.last), tally.barsInForce,
                new RuleActs.Worst(number(tally.figure), number(tally.limit)));
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static SortedMap<CutReason, RuleActs.Cuts> told(SortedMap<CutReason, Sum> sums) {
        SortedMap<CutReason, RuleActs.Cuts> told = new TreeMap<>();
        sums.forEach((reason, sum) -> told.put(reason,
                new RuleActs.Cuts(sum.count, sum.value)));
        return told;
    }
}
