package io.troupe.metrics;

import io.troupe.math.Dispersion;
import java.util.OptionalDouble;

/**
 * Gathers the {@link Moments} of a stream of returns, in constant memory. NaN means that a bar had
 * no return and is ignored.
 *
 * <p>Updates by West's recurrence, {@code m += (x − m)/n}, which does not cancel for means far
 * from 0. Source: D. West, <i>Updating mean and variance estimates</i>, CACM 22 (1979), in the
 * order in which Hipparchus computes it. Not safe for use by several threads.
 */
public final class ReturnMoments {
    private long count;
    private double mean;
    /** The sum of squared deviations from the mean. */
    private double squares;
    /** The largest growth factor: what returns are differences of. */
    private double magnitude = Dispersion.OF_RETURNS;

    /** Takes one bar's return, a fraction, or NaN where there is none. */
    public void add(double oneBarReturn) {
        if (!Double.isNaN(oneBarReturn)) {
            magnitude = Math.max(magnitude, Math.abs(1 + oneBarReturn));
            count++;
            double deviation = oneBarReturn - mean;
            double step = deviation / count;
            mean += step;
            squares += (count - 1.0) * deviation * step;
        }
    }

    /** The moments of the returns counted so far. */
    public Moments moments() {
        return new Moments(count,
                count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean),
                count < 2 ? OptionalDouble.empty() : OptionalDouble.of(standardDeviation()));
    }

    private double standardDeviation() {
        double variance = squares / (count - 1.0);
        return Dispersion.isNone(variance * (count - 1), (double) count, magnitude) ? 0.0
                : Math.sqrt(variance);
    }
}
