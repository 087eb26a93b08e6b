package io.troupe.math.rolling;

/** A number that follows a stream of values, such as their mean over a window. */
@FunctionalInterface
public interface RollingKernel {
    /**
     * Takes the next value.
     *
     * @param value not NaN
     * @return the number with this value included, NaN while there are too few
     */
    double next(double value);
}
