package io.troupe.portfolio.optimizers;

/**
 * What is added to an objective that is made small, or taken from one that is made large. Each is a
 * factor ≥ 0; 0 is none.
 *
 * @param l1 times {@code Σ|w|}
 * @param l2 times {@code Σw²}
 * @param cost times what it costs to trade from the held weights, see {@link TradingCosts}
 * @param logBarrier times {@code −Σ ln w}, which keeps every weight above 0
 */
public record Penalties(double l1, double l2, double cost, double logBarrier) {
    /** None at all. */
    public static final Penalties NONE = new Penalties(0, 0, 0, 0);
}
