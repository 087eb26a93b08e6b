package io.troupe.execution.points;

import io.troupe.model.Side;

/**
 * What portfolios trade at a point together. Integers, so that any grouping of the portfolios sums
 * to the same.
 *
 * @param at where
 * @param bought steps bought, ≥ 0
 * @param sold steps sold, ≥ 0
 * @param boughtWhole what of those bought is of orders that must be filled at once or not at all
 * @param soldWhole the same of those sold
 * @param paidMicros cash paid for all of it, fees included
 */
public record PointSum(TradePoint at, long bought, long sold, long boughtWhole, long soldWhole,
        long paidMicros) {
    /** One fill of signed steps. */
    static PointSum of(TradePoint at, long quantity, boolean allOrNothing, long paidMicros) {
        long bought = Math.max(quantity, 0);
        long sold = Math.max(Math.negateExact(quantity), 0);
        return new PointSum(at, bought, sold, allOrNothing ? bought : 0, allOrNothing ? sold : 0,
                paidMicros);
    }

    /** What is left when both sides have met: signed, bought less sold. */
    public long net() {
        return bought - sold;
    }

    /** What one side trades, in steps, ≥ 0. */
    public long of(Side side) {
        return side == Side.BUY ? bought : sold;
    }

    /** What of it is of orders that must be filled at once or not at all. */
    long wholeOf(Side side) {
        return side == Side.BUY ? boughtWhole : soldWhole;
    }
}
