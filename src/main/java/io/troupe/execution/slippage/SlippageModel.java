package io.troupe.execution.slippage;

import io.troupe.model.Side;

/** Slippage that does not depend on how much is traded. Pure. */
public interface SlippageModel extends ImpactModel {
    /**
     * The price paid or received per unit: not below the reference for a buy, not above it for a
     * sale.
     *
     * @param reference the bar's price, > 0
     */
    double fillPrice(double reference, Side side);

    @Override
    default SlippageModel times(double factor) {
        return new MultipliedSlippage(this, factor);
    }

    @Override
    default double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        return fillPrice(reference, units > 0 ? Side.BUY : Side.SELL);
    }
}
