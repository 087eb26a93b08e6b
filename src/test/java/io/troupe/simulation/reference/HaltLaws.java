package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a halt that was judged at a close leaves of the next bar's trading, seen from the bookings
 * alone. Whoever finds it broken throws.
 *
 * <ul>
 * <li>Reduce-only: no position of a sleeve is larger after the bar's fills, nor has it turned, but
 * where an exit and an order beside it have each closed it.
 * <li>Pause: no sleeve that holds nothing begins, and none turns.
 * <li>Flatten: everything is sold, but for what is cut and what does not trade.
 * </ul>
 */
public final class HaltLaws extends BookedBar {
    private final long[][] positions;
    /** Halts in force, by portfolio. */
    private final List<Map<Place, HaltRule>> inForce = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    /** Of the close before: what limits of the fund left of the orders. */
    private List<Cut> cutBefore = List.of();
    private final BitSet quarantined = new BitSet();
    private final Map<HaltAction.Kind, Integer> honoured = new EnumMap<>(HaltAction.Kind.class);

    private record Event(int portfolio, RiskEvent event) {}

    /** One rule, of one asset if it is of each. */
    private record Place(HaltRule rule, OptionalInt asset) {}

    /** Nothing is booked yet. */
    public HaltLaws(SimulationPlan plan, BookingVisitor next) {
        super(plan, next);
        this.positions = new long[plan.strategies().size()][assets];
        for (int k = -1; k < positions.length; k++) {
            inForce.add(new HashMap<>());
        }
    }

    /** How often each action was in force of an asset that a sleeve held or might have traded. */
    public Map<HaltAction.Kind, Integer> honoured() {
        return honoured;
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        quarantined.set(strategy);
        super.quarantine(strategy, reason, detail);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        events.add(new Event(portfolio, event));
        super.risk(portfolio, event);
    }

    @Override
    void complete(int bar) {
        for (int k = 0; k < positions.length; k++) {
            for (int asset = 0; asset < assets; asset++) {
                long before = positions[k][asset] + flowed(k, asset);
                long after = before + filled(k, asset);
                for (int portfolio : new int[]{HOUSE, k}) {
                    for (Place place : inForce.get(portfolio + 1).keySet()) {
                        if (isOf(place, asset)) {
                            check(bar, k, asset, place.rule, before, after);
                        }
                    }
                }
                positions[k][asset] = after;
            }
        }
        cutBefore = List.copyOf(cuts);
        events.forEach(each -> apply(each.portfolio, each.event));
        events.clear();
    }

    private static boolean isOf(Place place, int asset) {
        return switch (place.rule.scope()) {
            case HaltScope.Fund _,HaltScope.Strategy _ -> true;
            case HaltScope.Group group -> group.assets().get(asset);
            case HaltScope.EachAsset _ -> place.asset.equals(OptionalInt.of(asset));
        };
    }

    private void check(int bar, int k, int asset, HaltRule rule, long before, long after) {
        boolean isKept = switch (rule.action().kind()) {
            case SCALE -> true;
            case PAUSE -> after == 0 || Long.signum(before) == Long.signum(after)
                    || isReduced(before, after);
            case REDUCE_ONLY -> isReduced(before, after);
            case FLATTEN -> isReduced(before, after)
                    && (after == 0 || mayBeHeld(bar, k, asset, before));
        };
        honoured.merge(rule.action().kind(), 1, Integer::sum);
        if (!isKept) {
            throw new AssertionError("bar " + bar + ", strategy " + k + ", asset " + asset + ": "
                    + rule.name() + " leaves " + before + ", which become " + after);
        }
    }

    /** At desks two orders may each close a position in the same bar, an exit and another. */
    private boolean isReduced(long before, long after) {
        boolean isSameSide = Long.signum(before) == Long.signum(after)
                || plan.trading().desks().isPresent();
        return after == 0 || (isSameSide && Math.abs(after) <= Math.abs(before));
    }

    /** What is left of a position that was to be given up. */
    private boolean mayBeHeld(int bar, int k, int asset, long before) {
        boolean isWholeSold = plan.trading().desks().isEmpty()
                && plan.fills().fillable(bar, asset, -before) == -before;
        return !isWholeSold || quarantined.get(k)
                || Stream.concat(cutBefore.stream(), cuts.stream())
                        .anyMatch(cut -> cut.strategy() == k && cut.asset() == asset);
    }

    private void apply(int portfolio, RiskEvent event) {
        List<HaltRule> rules = portfolio == HOUSE ? plan.risk().halts()
                : plan.strategies().get(portfolio).risk().halts();
        for (HaltRule rule : rules) {
            if (rule.name().equals(event.rule()) && rule.trigger().limit() == event.limit()) {
                Place place = new Place(rule, event.asset());
                switch (event.kind()) {
                    case HALTED -> inForce.get(portfolio + 1).put(place, rule);
                    case REENTERED -> inForce.get(portfolio + 1).remove(place);
                    default -> {
                        // nothing begins or ends
                    }
                }
            }
        }
    }
}
