package io.troupe.math.optim;

/** A convex function of n variables, finite wherever it is asked. */
@FunctionalInterface
public interface ConvexFunction {
    /**
     * Its value at a point.
     *
     * @param x n numbers, not to be kept and not to be written
     * @param subgradient n numbers to be set to a subgradient at x: one s with {@code f(y) ≥ f(x) +
     *        s·(y − x)} for all y; the gradient where there is one. The same at every call
     */
    double at(double[] x, double[] subgradient);
}
