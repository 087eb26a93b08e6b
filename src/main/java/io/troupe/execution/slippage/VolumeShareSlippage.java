package io.troupe.execution.slippage;

/**
 * A fraction {@code k·share²} of the price, where the share of the bar's volume is that of the
 * quantity and of what the same portfolio used before: {@code (used + quantity)/volume}, at most
 * the cap. As zipline's and LEAN's volume share models have it (k 0.1, cap 0.025).
 *
 * <p>Where a bar reports no volume, or 0, there is no share and no slippage, as LEAN has it for
 * currencies: whether such a bar trades at all is not decided here.
 *
 * @param impact k, ≥ 0
 * @param cap the largest share, in (0, 1]: the run's limit of volume, or 1
 */
public record VolumeShareSlippage(double impact, double cap) implements ImpactModel {
    /** Checks the components. */
    public VolumeShareSlippage {
        Fractions.require("impact", impact);
        if (!(cap > 0 && cap <= 1)) {
            throw new IllegalArgumentException(
                    "cap of a share of volume must be in (0, 1], was " + cap);
        }
    }

    @Override
    public double fillPrice(Liquidity liquidity, int cell, double reference, double units,
            double usedUnits) {
        double volume = liquidity.volume(cell);
        double share = volume > 0 ? Math.min((usedUnits + Math.abs(units)) / volume, cap) : 0;
        return Fractions.worse(reference, units, impact * (share * share));
    }

    @Override
    public boolean needsVolume() {
        return true;
    }
}
