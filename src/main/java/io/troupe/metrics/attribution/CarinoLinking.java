package io.troupe.metrics.attribution;

import java.util.OptionalDouble;

/**
 * Links contributions of single bars to contributions to the return of many, so that they add up.
 *
 * <p>A return of many bars is not the sum of theirs, but logarithms of growth are: with {@code kₜ =
 * ln(1 + Rₜ) / Rₜ} and {@code k = ln(1 + R) / R} (1 where the return is 0) a part's contribution to
 * R is {@code Σ kₜ·cₜ / k}. Whatever parts add up to Rₜ in each bar add up to R then, and so do
 * spans of time.
 *
 * <p>Source: D. Cariño, <i>Combining Attribution Effects Over Time</i>, Journal of Performance
 * Measurement 3 (1999), no. 4. Constant memory; not safe for use by several threads.
 */
public final class CarinoLinking {
    private double growth = 1;
    private int returns;
    private boolean isLinkable = true;

    /**
     * Takes one bar's return.
     *
     * @param barReturn a fraction ≥ −1, NaN where the bar has none
     * @return kₜ, by which the bar's contributions are to be multiplied before they are summed; 0
     *         where it has no return, or lost everything, so that nothing can be linked any more
     */
    public double add(double barReturn) {
        if (Double.isNaN(barReturn)) {
            return 0;
        }
        returns++;
        growth *= 1 + barReturn;
        isLinkable = isLinkable && barReturn > -1;
        return barReturn > -1 ? factor(barReturn) : 0;
    }

    private static double factor(double someReturn) {
        return someReturn == 0 ? 1 : StrictMath.log1p(someReturn) / someReturn;
    }

    /** The return of all bars; empty without a return, or if one of them lost everything. */
    public OptionalDouble totalReturn() {
        return returns == 0 || !isLinkable ? OptionalDouble.empty()
                : OptionalDouble.of(growth - 1);
    }

    /**
     * The contribution to {@link #totalReturn} of a part, or of a part's bars.
     *
     * @param sum Σ kₜ·cₜ over bars that were taken
     */
    public OptionalDouble contribution(double sum) {
        OptionalDouble total = totalReturn();
        return total.isEmpty() ? total : OptionalDouble.of(sum / factor(total.getAsDouble()));
    }
}
