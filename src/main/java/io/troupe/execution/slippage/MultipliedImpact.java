package io.troupe.execution.slippage;

/**
 * So many times the slippage of another model; nobody sells below 0.
 *
 * @param model the other
 * @param factor ≥ 0
 */
record MultipliedImpact(ImpactModel model, double factor) implements ImpactModel {
    @Override
    public double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        return multiplied(reference,
                model.fillPrice(liquidity, cell, reference, units, usedUnits), factor);
    }

    static double multiplied(double reference, double price, double factor) {
        return Math.max(0, reference + factor * (price - reference));
    }

    @Override
    public boolean needsVolume() {
        return model.needsVolume();
    }
}
