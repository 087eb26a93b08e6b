package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Undefinedness;
import java.util.Arrays;
import java.util.Optional;

/**
 * The returns that a series has, without the bars where it has none.
 *
 * @param returns simple returns in order, finite
 * @param excess the same less what the bar earns without risk
 */
@SuppressWarnings("ArrayRecordComponent") // stays in the package; nobody writes into them
record ReturnSample(double[] returns, double[] excess) {
    /** The sample of a series by bar of the run, NaN where there is no return. */
    static ReturnSample of(double[] byBar, Basis basis) {
        return where(byBar, byBar, basis);
    }

    /** The sample of the bars where another series has returns too. */
    static ReturnSample where(double[] other, double[] byBar, Basis basis) {
        if (other.length != byBar.length) {
            throw new IllegalArgumentException("two series must have the same bars, have "
                    + byBar.length + " and " + other.length);
        }
        double[] returns = new double[byBar.length];
        double[] excess = new double[byBar.length];
        int count = 0;
        for (int bar = 0; bar < byBar.length; bar++) {
            if (!Double.isNaN(byBar[bar]) && !Double.isNaN(other[bar])) {
                returns[count] = byBar[bar];
                excess[count++] = byBar[bar] - basis.riskFree().at(bar, basis.year());
            }
        }
        return new ReturnSample(Arrays.copyOf(returns, count),
                Arrays.copyOf(excess, count));
    }

    int count() {
        return returns.length;
    }

    /** Why nothing can be said of it, if so. */
    Optional<Undefinedness> whyUndefined() {
        if (returns.length == 0) {
            return Optional.of(Undefinedness.NO_RETURNS);
        }
        for (double each : returns) {
            if (each <= -1) {
                return Optional.of(Undefinedness.BUST);
            }
            if (Double.isInfinite(each)) {
                return Optional.of(Undefinedness.OUT_OF_RANGE);
            }
        }
        if (returns.length < Undefinedness.LEAST_SAMPLE) {
            return Optional.of(Undefinedness.FEW_RETURNS);
        }
        return SharpeEstimate.of(excess).isPresent() ? Optional.empty()
                : Optional.of(Undefinedness.NO_VARIATION);
    }
}
