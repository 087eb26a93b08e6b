package io.troupe.execution.slippage;

/**
 * Turns the reference price of a bar into the price at which a quantity fills. Pure, and a quantity
 * never costs less than a part of it: {@code units·|price − reference|} does not fall with the
 * units of one side.
 */
public interface ImpactModel {
    /**
     * The price paid or received per unit: not below the reference for a buy, not above it and not
     * below 0 for a sale.
     *
     * @param liquidity what is known of the market
     * @param cell the bar and the asset in it: {@code bar·assets + asset}
     * @param reference the price without slippage, > 0
     * @param units what is traded, not 0: bought if positive, sold if negative
     * @param usedUnits units of the bar's volume that the same portfolio traded before, ≥ 0
     */
    double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits);

    /**
     * A market in which prices are so many times as much worse.
     *
     * @param factor ≥ 0
     */
    default ImpactModel times(double factor) {
        return new MultipliedImpact(this, factor);
    }

    /** Whether it means nothing without the volumes of bars. */
    default boolean needsVolume() {
        return false;
    }
}
