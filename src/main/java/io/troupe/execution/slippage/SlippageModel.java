package io.troupe.execution.slippage;

import io.troupe.model.Side;

/** Turns the reference price of a bar into the price an order fills at. Pure. */
public interface SlippageModel {
    /**
     * The price paid or received per unit: not below the reference for a buy, not above it for a
     * sale.
     *
     * @param reference the bar's price, > 0
     */
    double fillPrice(double reference, Side side);
}
