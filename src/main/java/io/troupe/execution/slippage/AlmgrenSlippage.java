package io.troupe.execution.slippage;

/**
 * Half of the permanent impact and the temporary impact of a trade that takes one bar: a fraction
 * {@code σ·(γ/2·(q/V)^α + η·(q/V)^β)} of the price, with σ the volatility per bar and V the mean
 * volume of the bars before. Almgren, Thum, Hauptmann and Li, "Direct Estimation of Equity Market
 * Impact" (2005), equations 3 to 5, with the trade's time T one bar; the factor of turnover,
 * {@code (Θ/V)^δ}, is 1, as in LEAN where shares outstanding are not known. LEAN's noise is left
 * out. Permanent impact is a cost of this trade alone: no later price moves.
 *
 * <p>Until there are volatility and volume the impact is that of an asset {@linkplain
 * Liquidity#WITHOUT_HISTORY_FRACTION without history}.
 *
 * @param permanentExponent α, ≥ 0
 * @param temporaryExponent β, ≥ 0
 * @param permanent γ, ≥ 0
 * @param temporary η, ≥ 0
 */
public record AlmgrenSlippage(double permanentExponent, double temporaryExponent,
        double permanent, double temporary) implements ImpactModel {
    /** As estimated of trades in United States shares, 2001 to 2003. */
    public static final AlmgrenSlippage ESTIMATED = new AlmgrenSlippage(0.891, 0.6, 0.314, 0.142);

    /** Checks the components. */
    public AlmgrenSlippage {
        Fractions.require("exponent of permanent impact", permanentExponent);
        Fractions.require("exponent of temporary impact", temporaryExponent);
        Fractions.require("permanent impact", permanent);
        Fractions.require("temporary impact", temporary);
    }

    @Override
    public double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        if (!liquidity.hasHistory(cell)) {
            return Fractions.worse(reference, units, Liquidity.WITHOUT_HISTORY_FRACTION);
        }
        double size = Math.abs(units) / liquidity.meanVolume(cell);
        double impact = permanent / 2 * StrictMath.pow(size, permanentExponent)
                + temporary * StrictMath.pow(size, temporaryExponent);
        return Fractions.worse(reference, units, liquidity.volatility(cell) * impact);
    }

    @Override
    public boolean needsVolume() {
        return true;
    }
}
