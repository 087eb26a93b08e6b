package io.troupe.execution.slippage;

/**
 * A fraction {@code a + b·σ·√(q/V)} of the price, so that a trade's cost grows with its size to the
 * power of 3/2: a linear part, like half a spread, and impact, with σ the volatility per bar and V
 * the mean volume of the bars before. Boyd et al., "Multi-Period Trading via Convex Optimization"
 * (2017), section 2.3; cvxportfolio has a 0 and b 1. With a 0 it is the square-root law of Torre
 * ("BARRA Market Impact Model Handbook", 1997).
 *
 * <p>Until there are volatility and volume the impact is that of an asset {@linkplain
 * Liquidity#WITHOUT_HISTORY_FRACTION without history}.
 *
 * @param linear a, ≥ 0
 * @param impact b, ≥ 0
 */
public record PowerSlippage(double linear, double impact) implements ImpactModel {
    /** The square-root law, {@code y·σ·√(q/V)}. */
    public static PowerSlippage squareRoot(double y) {
        return new PowerSlippage(0, y);
    }

    /** Checks the components. */
    public PowerSlippage {
        Fractions.require("linear part", linear);
        Fractions.require("impact", impact);
    }

    @Override
    public double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        double impacted = liquidity.hasHistory(cell)
                ? impact * liquidity.volatility(cell)
                        * Math.sqrt(Math.abs(units) / liquidity.meanVolume(cell))
                : Liquidity.WITHOUT_HISTORY_FRACTION;
        return Fractions.worse(reference, units, linear + impacted);
    }

    @Override
    public boolean needsVolume() {
        return true;
    }
}
