package io.troupe.features.rolling;

import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.RollingHigherMoments;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingMoments;
import io.troupe.math.rolling.SortedWindow;
import java.util.function.ToDoubleFunction;

/** Kernels that several features share. */
public final class Kernels {
    private Kernels() {}

    /** The exponential average of length {@code bars} that begins with a mean. */
    public static RollingKernel exponential(int bars) {
        return new ExponentialMean(2.0 / (bars + 1.0), bars);
    }

    /** A kernel that is given another one's values: it waits for the first. */
    public static RollingKernel after(RollingKernel kernel) {
        return value -> Double.isNaN(value) ? Double.NaN : kernel.next(value);
    }

    /** A figure of the mean and squares of a full window. */
    static RollingKernel moments(int bars, ToDoubleFunction<RollingMoments> figure) {
        RollingMoments window = new RollingMoments(bars);
        return value -> {
            window.add(value);
            return window.isComplete() ? figure.applyAsDouble(window) : Double.NaN;
        };
    }

    /** A figure of the moments to the fourth of a full window. */
    static RollingKernel higher(int bars, ToDoubleFunction<RollingHigherMoments> figure) {
        RollingHigherMoments window = new RollingHigherMoments(bars);
        return value -> {
            window.add(value);
            return window.isComplete() ? figure.applyAsDouble(window) : Double.NaN;
        };
    }

    /** A figure of the order of a full window. */
    static RollingKernel sorted(int bars, ToDoubleFunction<SortedWindow> figure) {
        SortedWindow window = new SortedWindow(bars);
        return value -> {
            window.add(value);
            return window.isComplete() ? figure.applyAsDouble(window) : Double.NaN;
        };
    }
}
