package io.troupe.math.rolling;

/**
 * The mean of the last {@code window} values: their {@link RollingSum} times {@code 1/window}, with
 * its error bound. NaN for the first {@code window − 1} values.
 */
public final class RollingMean implements RollingKernel {
    private final RollingSum sum;
    private final double share;

    /**
     * A mean of nothing yet.
     *
     * @param window how many values, ≥ 1
     */
    public RollingMean(int window) {
        sum = new RollingSum(window);
        share = 1.0 / window;
    }

    @Override
    public double next(double value) {
        return sum.next(value) * share;
    }
}
