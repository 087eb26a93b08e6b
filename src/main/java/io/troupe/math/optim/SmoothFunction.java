package io.troupe.math.optim;

/** A differentiable function of n variables. */
@FunctionalInterface
public interface SmoothFunction {
    /**
     * Its value at a point.
     *
     * @param x n numbers, not to be kept and not to be written
     * @param gradient n numbers to be set to the gradient at x
     * @return the value; not finite where the function is not defined, and then the gradient is
     *         not read
     */
    double at(double[] x, double[] gradient);
}
