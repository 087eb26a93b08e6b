package io.troupe.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * Long-only portfolios whose assets contribute the same risk: {@code w(i)·(Σw)(i)} is one number
 * for all i, and weights sum to 1 (Maillard, Roncalli, Teiletche, "The properties of equally
 * weighted risk contribution portfolios", 2010). Of two assets, and of any number with equal
 * correlations, they are inverse to volatility.
 *
 * <p>The portfolio is the minimum of {@code ½ x'Cx − Σ ln x(i)}, C the correlations and x = wσ up
 * to scale, which is convex: it is found by solving one coordinate's quadratic equation after the
 * other, {@code x(i) = (−c + √(c² + 4)) / 2} with {@code c = Σ C(i,j)x(j)} over j ≠ i (Griveau-
 * Billion, Richard, Roncalli, "A fast algorithm for computing high-dimensional risk parity
 * portfolios", 2013), until each {@code x(i)·(Cx)(i)} is 1 but for 1e−12. O(n²) a sweep, some ten
 * sweeps.
 */
public final class EqualRisk {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_SWEEPS = 1000;

    private EqualRisk() {}

    /**
     * The weights of equal contributions.
     *
     * @param covariance symmetric, with a positive diagonal
     * @return the weights, or nothing if there are none: of assets that can be combined to no risk
     *         at all
     */
    public static Optional<double[]> weights(double[][] covariance) {
        double[][] correlations = correlations(covariance);
        int n = covariance.length;
        double[] x = new double[n];
        Arrays.fill(x, 1 / Math.sqrt(n));
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int i = 0; i < n; i++) {
                double rest = product(correlations[i], x) - x[i];
                x[i] = positiveRoot(rest);
            }
            if (isEqual(correlations, x)) {
                for (int i = 0; i < n; i++) {
                    x[i] /= Math.sqrt(covariance[i][i]);
                }
                return Optional.of(summingToOne(x));
            }
        }
        return Optional.empty();
    }

    /**
     * Weights {@code (1/σ(i)) / Σ 1/σ(j)}.
     *
     * @param covariance with a positive diagonal
     */
    public static double[] inverseVolatility(double[][] covariance) {
        double[] weights = new double[covariance.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Math.sqrt(covariance[i][i]);
        }
        return summingToOne(weights);
    }

    /** The positive solution of {@code x² + cx − 1 = 0}, without cancellation. */
    private static double positiveRoot(double c) {
        double root = Math.sqrt(c * c + 4);
        return c > 0 ? 2 / (c + root) : (root - c) / 2;
    }

    private static boolean isEqual(double[][] correlations, double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!(Math.abs(x[i] * product(correlations[i], x) - 1) <= TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    private static double[][] correlations(double[][] covariance) {
        int n = covariance.length;
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations[i][j] = i == j ? 1
                        : covariance[i][j] / Math.sqrt(covariance[i][i])
                                / Math.sqrt(covariance[j][j]);
            }
        }
        return correlations;
    }

    private static double product(double[] row, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += row[j] * x[j];
        }
        return sum;
    }

    private static double[] summingToOne(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
