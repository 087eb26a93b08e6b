package io.troupe.lookahead;

import io.troupe.lookahead.Rehearsal.Filled;
import io.troupe.model.TargetPositions;
import java.util.List;
import java.util.Optional;

/**
 * Where two executions first disagree.
 *
 * @param bar the bar, numbered as in the whole data
 * @param asset index of the asset in the strategy's universe
 * @param whole what the one on the whole data has there
 * @param altered what the other has
 */
record Difference(int bar, int asset, double whole, double altered) {
    /** Relative difference of weights that rounding in a feature explains. */
    private static final double ROUNDING = 1e-9;

    /**
     * The first bar at which what two strategies ask for differs in any bit.
     *
     * @param endBar only decisions before it count
     */
    static Optional<Difference> ofTargets(List<Decision> whole, List<Decision> altered,
            int endBar) {
        return between(whole, 0, altered, new Range(0, endBar), 0);
    }

    /**
     * The same for an execution that began later, from the first bar on at which both decided,
     * up to rounding.
     *
     * @param shift with which bar of the whole data the other began
     * @param fromBar decisions before it do not count
     */
    static Optional<Difference> afterLaterStart(List<Decision> whole, List<Decision> later,
            int shift, int fromBar) {
        int together = firstTogether(whole, later, shift, fromBar);
        return together < 0 ? Optional.empty()
                : between(whole, shift, later, new Range(together, Integer.MAX_VALUE), ROUNDING);
    }

    /** The first bar from {@code fromBar} on at which both decided, or −1. */
    static int firstTogether(List<Decision> whole, List<Decision> later, int shift,
            int fromBar) {
        int j = 0;
        for (Decision decision : whole) {
            while (j < later.size() && later.get(j).bar() + shift < decision.bar()) {
                j++;
            }
            if (decision.bar() >= fromBar && j < later.size()
                    && later.get(j).bar() + shift == decision.bar()) {
                return decision.bar();
            }
        }
        return -1;
    }

    private record Range(int fromBar, int endBar) {}

    private static Optional<Difference> between(List<Decision> whole, int shift,
            List<Decision> altered, Range range, double tolerance) {
        Targets one = new Targets(whole, 0);
        Targets other = new Targets(altered, shift);
        int bar = Math.min(one.nextBar(), other.nextBar());
        while (bar < range.endBar()) {
            one.moveTo(bar);
            other.moveTo(bar);
            if (bar >= range.fromBar()) {
                int asset = firstUnequal(one.now, other.now, tolerance);
                if (asset >= 0) {
                    return Optional.of(new Difference(bar, asset, weight(one.now, asset),
                            weight(other.now, asset)));
                }
            }
            bar = Math.min(one.nextBar(), other.nextBar());
        }
        return Optional.empty();
    }

    private static int firstUnequal(TargetPositions one, TargetPositions other,
            double tolerance) {
        int assets = Math.max(one.assets(), other.assets());
        for (int asset = 0; asset < assets; asset++) {
            double a = weight(one, asset);
            double b = weight(other, asset);
            if (!(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a)))) {
                return asset;
            }
        }
        return -1;
    }

    private static double weight(TargetPositions targets, int asset) {
        return asset < targets.assets() ? targets.weight(asset) : 0;
    }

    /** The targets while one walks along the decisions; none before the first. */
    private static final class Targets {
        private final List<Decision> decisions;
        private final int shift;
        private int next;
        private TargetPositions now = TargetPositions.flat(0);

        Targets(List<Decision> decisions, int shift) {
            this.decisions = decisions;
            this.shift = shift;
        }

        int nextBar() {
            return next < decisions.size() ? decisions.get(next).bar() + shift
                    : Integer.MAX_VALUE;
        }

        void moveTo(int bar) {
            while (nextBar() <= bar) {
                now = decisions.get(next).targets();
                next++;
            }
        }
    }

    /** The first fill before a bar that differs in quantity or price. */
    static Optional<Difference> ofFills(List<Filled> whole, List<Filled> altered, int endBar) {
        for (int i = 0; i < Math.max(whole.size(), altered.size()); i++) {
            Filled one = i < whole.size() ? whole.get(i) : nothing(altered.get(i));
            Filled other = i < altered.size() ? altered.get(i) : nothing(whole.get(i));
            int bar = Math.min(one.bar(), other.bar());
            if (bar >= endBar) {
                return Optional.empty();
            }
            if (!one.equals(other)) {
                return Optional.of(
                        new Difference(bar, one.asset(), one.quantity(), other.quantity()));
            }
        }
        return Optional.empty();
    }

    /** What stands for a fill that the other execution has and this one has not. */
    private static Filled nothing(Filled missing) {
        return new Filled(missing.bar(), missing.asset(), 0, 0);
    }
}
