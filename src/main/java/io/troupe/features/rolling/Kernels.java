package io.troupe.features.rolling;

import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.RollingKernel;

/** Kernels of kernels. */
final class Kernels {
    private Kernels() {}

    /** The exponential average of length {@code bars} that begins with a mean. */
    static RollingKernel exponential(int bars) {
        return new ExponentialMean(2.0 / (bars + 1.0), bars);
    }

    /** A kernel that is given another one's values: it waits for the first. */
    static RollingKernel after(RollingKernel kernel) {
        return value -> Double.isNaN(value) ? Double.NaN : kernel.next(value);
    }
}
