package io.troupe.math.econometrics;

import java.util.Arrays;

/**
 * Standard errors of a regression that hold where errors are autocorrelated and their variance
 * changes: {@code (X'X)⁻¹ S (X'X)⁻¹}, {@code S = Γ(0) + Σ w(l)(Γ(l) + Γ(l)')}, {@code Γ(l) = Σ
 * e(t)e(t−l)x(t)x(t−l)'}, with Bartlett's weights {@code w(l) = 1 − l/(lags + 1)} and no correction
 * for small samples.
 *
 * <p>Source: W. K. Newey, K. D. West, <i>A Simple, Positive Semi-Definite, Heteroskedasticity and
 * Autocorrelation Consistent Covariance Matrix</i>, Econometrica 55 (1987). O(lags × observations ×
 * regressors²).
 */
public final class NeweyWest {
    private final LeastSquares regression;
    private final double[][] covariance;

    private NeweyWest(LeastSquares regression, double[][] covariance) {
        this.regression = regression;
        this.covariance = covariance;
    }

    /**
     * The standard errors of a regression.
     *
     * @param lags how many autocovariances count, in 0…observations − 1; 0 is White's estimator
     * @throws IllegalArgumentException if lags are out of range
     */
    public static NeweyWest of(LeastSquares regression, int lags) {
        if (lags < 0 || lags >= regression.observations()) {
            throw new IllegalArgumentException("lags must be in 0…"
                    + (regression.observations() - 1) + ", were " + lags);
        }
        double[][] inverse = regression.inverseOfSquares();
        double[][] middle = scoreCovariance(regression, lags);
        return new NeweyWest(regression, product(product(inverse, middle), inverse));
    }

    private static double[][] scoreCovariance(LeastSquares regression, int lags) {
        double[] errors = regression.residuals();
        double[][] scores = new double[regression.regressors()][];
        for (int j = 0; j < scores.length; j++) {
            double[] x = regression.regressor(j);
            double[] score = new double[x.length];
            Arrays.setAll(score, t -> x[t] * errors[t]);
            scores[j] = score;
        }
        double[][] sum = new double[scores.length][scores.length];
        for (int lag = 0; lag <= lags; lag++) {
            double weight = 1 - lag / (lags + 1.0);
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    double gamma = weight * laggedProduct(scores[i], scores[j], lag);
                    sum[i][j] += gamma;
                    sum[j][i] += lag == 0 ? 0 : gamma;
                }
            }
        }
        return sum;
    }

    private static double laggedProduct(double[] x, double[] y, int lag) {
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += x[t] * y[t - lag];
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] result = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    result[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return result;
    }

    /** One per regressor. */
    public double[] standardErrors() {
        double[] result = new double[covariance.length];
        Arrays.setAll(result, j -> Math.sqrt(covariance[j][j]));
        return result;
    }

    /** Coefficients in these standard errors. */
    public double[] tStatistics() {
        double[] errors = standardErrors();
        double[] coefficients = regression.coefficients();
        Arrays.setAll(errors, j -> coefficients[j] / errors[j]);
        return errors;
    }
}
