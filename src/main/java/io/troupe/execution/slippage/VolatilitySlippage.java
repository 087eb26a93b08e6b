package io.troupe.execution.slippage;

/**
 * A fraction {@code k·σ} of the price, with σ the volatility per bar of the bars before; that of an
 * asset {@linkplain Liquidity#WITHOUT_HISTORY_FRACTION without history} until there is one.
 *
 * @param multiple k, ≥ 0
 */
public record VolatilitySlippage(double multiple) implements ImpactModel {
    /** Checks the component. */
    public VolatilitySlippage {
        Fractions.require("multiple", multiple);
    }

    @Override
    public double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        double volatility = liquidity.volatility(cell);
        return Fractions.worse(reference, units, Double.isNaN(volatility)
                ? Liquidity.WITHOUT_HISTORY_FRACTION
                : multiple * volatility);
    }
}
