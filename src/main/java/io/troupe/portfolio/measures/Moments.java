package io.troupe.portfolio.measures;

import java.util.Arrays;

/** Means and root mean squares of losses. */
final class Moments {
    private Moments() {}

    /** {@code Σ|L| / T}. Not monotone. */
    static double meanMagnitude(double[] losses, double[] gradient) {
        double sum = 0;
        for (int t = 0; t < losses.length; t++) {
            sum += Math.abs(losses[t]);
            gradient[t] = Math.signum(losses[t]) / losses.length;
        }
        return sum / losses.length;
    }

    /** {@code Σ max(L, 0) / T}. */
    static double meanShortfall(double[] losses, double[] gradient) {
        double sum = 0;
        for (int t = 0; t < losses.length; t++) {
            sum += Math.max(losses[t], 0);
            gradient[t] = losses[t] > 0 ? 1.0 / losses.length : 0;
        }
        return sum / losses.length;
    }

    /** {@code √(ΣL² / divisor)}; not monotone. */
    static LossRisk rootSquares(double divisor) {
        return (losses, gradient) -> {
            System.arraycopy(losses, 0, gradient, 0, losses.length);
            return root(gradient, divisor);
        };
    }

    /** {@code √(Σ max(L, 0)² / divisor)}. */
    static LossRisk rootSquaredShortfalls(double divisor) {
        return (losses, gradient) -> {
            for (int t = 0; t < losses.length; t++) {
                gradient[t] = Math.max(losses[t], 0);
            }
            return root(gradient, divisor);
        };
    }

    /** The root of the mean of squares of x, in place of which its gradient is left. */
    private static double root(double[] x, double divisor) {
        double root = Math.sqrt(Sums.ofProducts(x, x) / divisor);
        if (root > 0) {
            for (int t = 0; t < x.length; t++) {
                x[t] /= divisor * root;
            }
        } else {
            Arrays.fill(x, 0); // where a root of squares is 0 it is smallest
        }
        return root;
    }
}
