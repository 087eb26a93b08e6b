package io.troupe.metrics;

import io.troupe.math.Dispersion;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * Gathers the {@link Moments} of a stream of returns, in constant memory. NaN means that a bar had
 * no return and is ignored.
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

    /** The moments of the returns counted so far. */
    public Moments moments() {
        long count = mean.getN();
        return new Moments(count,
                count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean.getResult()),
                count < 2 ? OptionalDouble.empty() : OptionalDouble.of(standardDeviation(count)));
    }

    private double standardDeviation(long count) {
        double squares = variance.getResult() * (count - 1);
        return Dispersion.isNone(squares, (double) count, magnitude) ? 0.0
                : Math.sqrt(variance.getResult());
    }
}
