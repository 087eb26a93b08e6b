package io.troupe.metrics;

import io.troupe.math.Dispersion;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * Count, mean and sample variance of a stream of returns, in constant memory. NaN means that a bar
 * had no return and is ignored.
 *
 * <p>Updates by West's recurrence, {@code m += (x − m)/n}, which does not cancel for means far
 * from 0. Source: D. West, <i>Updating mean and variance estimates</i>, CACM 22 (1979), as
 * Hipparchus has it. Not safe for use by several threads.
 */
public final class ReturnMoments {
    private final Mean mean = new Mean();
    private final Variance variance = new Variance();
    /** The largest growth factor: what returns are differences of. */
    private double magnitude = Dispersion.OF_RETURNS;

    /** Takes one bar's return, a fraction, or NaN where there is none. */
    public void add(double oneBarReturn) {
        if (!Double.isNaN(oneBarReturn)) {
            magnitude = Math.max(magnitude, Math.abs(1 + oneBarReturn));
            mean.increment(oneBarReturn);
            variance.increment(oneBarReturn);
        }
    }

    /** How many returns were counted. */
    public long count() {
        return mean.getN();
    }

    /** The arithmetic mean, empty without a return. */
    public OptionalDouble mean() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean.getResult());
    }

    /**
     * The sample standard deviation (divisor n − 1), empty below two returns; 0 where they differ
     * only by {@linkplain Dispersion rounding}.
     */
    public OptionalDouble standardDeviation() {
        if (count() < 2) {
            return OptionalDouble.empty();
        }
        double squares = variance.getResult() * (count() - 1);
        return OptionalDouble.of(Dispersion.isNone(squares, count(), magnitude) ? 0
                : Math.sqrt(variance.getResult()));
    }
}
