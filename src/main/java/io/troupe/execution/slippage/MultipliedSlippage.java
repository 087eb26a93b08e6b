package io.troupe.execution.slippage;

import io.troupe.model.Side;

/**
 * So many times the slippage of another model; nobody sells below 0.
 *
 * @param model the other
 * @param factor ≥ 0
 */
record MultipliedSlippage(SlippageModel model, double factor) implements SlippageModel {
    @Override
    public double fillPrice(double reference, Side side) {
        return MultipliedImpact.multiplied(reference, model.fillPrice(reference, side), factor);
    }
}
