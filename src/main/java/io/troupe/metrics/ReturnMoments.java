package io.troupe.metrics;

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

    /** Takes one bar's return, a fraction, or NaN where there is none. */
    public void add(double oneBarReturn) {
        if (!Double.isNaN(oneBarReturn)) {
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

    /** The sample standard deviation (divisor n − 1), empty below two returns. */
    public OptionalDouble standardDeviation() {
        return count() < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(variance.getResult()));
    }
}
