package io.troupe.execution.margin;

/**
 * What a portfolio may order, and what it must keep.
 *
 * @param buyingPower what bounds its orders
 * @param onUnaffordable what becomes of an order beyond that
 * @param rates what positions require
 * @param buffer how much more than what is required a margin call restores, a fraction ≥ 0
 * @param liquidate which positions a margin call reduces
 */
public record MarginRules(BuyingPower buyingPower, Unaffordable onUnaffordable, MarginRates rates,
        double buffer, CallOrder liquidate) {
    /** Checks the buffer. */
    public MarginRules {
        if (!(buffer >= 0 && buffer < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("buffer must be ≥ 0, was " + buffer);
        }
    }

    /** Rules by which everything may be ordered. */
    public static MarginRules none(int assets) {
        return new MarginRules(BuyingPower.NONE, Unaffordable.CUT,
                MarginRates.uniform(assets, 1, 1), 0, CallOrder.PRO_RATA);
    }

    /** Whether positions can be called. */
    public boolean calls() {
        return buyingPower == BuyingPower.MARGIN;
    }

    /** Whether an order may wait for cash, so that what fills of one asset depends on another. */
    public boolean couplesAssets() {
        return buyingPower != BuyingPower.NONE && onUnaffordable == Unaffordable.WAIT;
    }
}
