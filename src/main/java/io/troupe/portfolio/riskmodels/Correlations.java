package io.troupe.portfolio.riskmodels;

import io.troupe.math.Dispersion;

/** Covariances as correlations and back. */
final class Correlations {
    private Correlations() {}

    /**
     * The standard deviations of assets that all move.
     *
     * @throws EstimationException naming the first that does not
     */
    static double[] deviations(double[][] covariance) {
        double[] sigmas = new double[covariance.length];
        for (int i = 0; i < sigmas.length; i++) {
            if (!moves(covariance[i][i])) {
                throw EstimationException.of(i, "does not move: without variance it has no"
                        + " correlation with others. Leave it out, or choose sample, ewma or oas");
            }
            sigmas[i] = Math.sqrt(covariance[i][i]);
        }
        return sigmas;
    }

    /** Whether a variance of returns is more than rounding. */
    static boolean moves(double variance) {
        return !Dispersion.isNone(variance, 1, Dispersion.OF_RETURNS);
    }

    /** {@code c(i,j)/(σ(i)σ(j))}, 1 on the diagonal. */
    static double[][] of(double[][] covariance, double[] sigmas) {
        int n = sigmas.length;
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations[i][j] = i == j ? 1 : covariance[i][j] / (sigmas[i] * sigmas[j]);
            }
        }
        return correlations;
    }

    /** {@code ρ(i,j)·σ(i)·σ(j)}. */
    static double[][] covariance(double[][] correlations, double[] sigmas) {
        int n = sigmas.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = correlations[i][j] * (sigmas[i] * sigmas[j]);
            }
        }
        return covariance;
    }

    /**
     * A matrix with its rows and columns scaled so that the diagonal is 1.
     *
     * @throws EstimationException naming the first asset of which nothing is left
     */
    static double[][] scaled(double[][] matrix) {
        double[] roots = new double[matrix.length];
        for (int i = 0; i < roots.length; i++) {
            if (!(matrix[i][i] > 1e-12)) {
                throw EstimationException.of(i, "has nothing of its own: what was taken away"
                        + " explains all of its variance");
            }
            roots[i] = Math.sqrt(matrix[i][i]);
        }
        return of(matrix, roots);
    }
}
