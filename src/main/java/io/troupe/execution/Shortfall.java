package io.troupe.execution;

import io.troupe.math.Apportionment;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderPart;
import io.troupe.model.Side;

/**
 * Of one asset less can be done outside the fund, at one point of a bar, than its portfolios want.
 * Opposite units cross inside all the same, in full; so the lighter side gets everything, and the
 * heavier side shares what has crossed and what can be done outside.
 *
 * @param point where in the bar
 * @param asset index of the instrument
 * @param bought steps that the portfolios would buy, ≥ 0
 * @param sold steps that they would sell, ≥ 0
 * @param done what can be done outside of the difference, signed as it is and smaller
 * @param reason why it is not all
 * @param part of which orders; of working ones there is one side only
 */
public record Shortfall(BarPoint point, int asset, long bought, long sold, long done,
        CutReason reason, OrderPart part) {
    /** Checks that it is one. */
    public Shortfall {
        long net = bought - sold;
        boolean between = Long.signum(done) * Long.signum(net) >= 0
                && Math.abs(done) < Math.abs(net);
        if (bought < 0 || sold < 0 || !between) {
            throw new IllegalArgumentException(point.label() + " of asset " + asset + ": " + done
                    + " is not less than all of " + bought + " bought and " + sold + " sold");
        }
    }

    /** Of orders that are sure to fill. */
    public Shortfall(BarPoint point, int asset, long bought, long sold, long done,
            CutReason reason) {
        this(point, asset, bought, sold, done, reason, OrderPart.CERTAIN);
    }

    /** What should have been done outside: signed, bought less sold. */
    public long net() {
        return bought - sold;
    }

    /** The side that does not get everything. */
    public Side heavySide() {
        return bought > sold ? Side.BUY : Side.SELL;
    }

    /** All that the heavier side wants, in steps, > 0. */
    public long total() {
        return Math.max(bought, sold);
    }

    /** What the heavier side shares: what crosses and what is done outside, in steps, ≥ 0. */
    public long shared() {
        return Math.min(bought, sold) + Math.abs(done);
    }

    /**
     * What becomes of one portfolio's order: all of it on the lighter side, else its share by
     * {@linkplain Apportionment cumulative rounding}.
     *
     * @param before steps of the heavier side's orders that come before this one, ≥ 0
     * @param order signed steps
     * @return signed steps, between 0 and the order
     */
    public long share(long before, long order) {
        if (!isHeavy(order)) {
            return order;
        }
        return Long.signum(order)
                * Apportionment.share(shared(), total(), before, Math.abs(order));
    }

    /** Steps of the heavier side up to and with an order that {@code before} of them precede. */
    public long after(long before, long order) {
        return isHeavy(order) ? Math.addExact(before, Math.abs(order)) : before;
    }

    private boolean isHeavy(long order) {
        return order != 0 && (order > 0) == (bought > sold);
    }
}
