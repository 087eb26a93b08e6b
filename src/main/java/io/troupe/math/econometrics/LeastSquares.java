package io.troupe.math.econometrics;

import io.troupe.math.Dispersion;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.util.FastMath;

/**
 * An ordinary least squares regression: the coefficients {@code b} that minimize the squares of
 * {@code y − Xb}, with what is usually asked of them.
 *
 * <p>Solved by Householder's QR decomposition, never by the normal equations: the error grows with
 * the condition number of X, not its square. Immutable. O(observations × regressors²).
 *
 * <p>Source: R. Davidson, J. G. MacKinnon, <i>Econometric Theory and Methods</i>, 2004, chapters 1
 * to 3.
 */
public final class LeastSquares {
    private final double[][] regressors;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverseOfSquares;
    private final double residualSquares;
    private final double totalSquares;
    private final boolean isConstant;

    private LeastSquares(double[] y, double[][] regressors) {
        HouseholderQr qr = HouseholderQr.of(regressors);
        this.regressors = regressors;
        coefficients = qr.solve(y);
        inverseOfSquares = qr.inverseOfSquares();
        residuals = y.clone();
        for (int j = 0; j < regressors.length; j++) {
            for (int t = 0; t < y.length; t++) {
                residuals[t] -= coefficients[j] * regressors[j][t];
            }
        }
        residualSquares = Series.laggedProduct(residuals, 0);
        boolean hasConstant = Arrays.stream(regressors).anyMatch(Series::isConstant);
        totalSquares = Series.laggedProduct(hasConstant ? Series.demeaned(y) : y, 0);
        isConstant = Dispersion.isNone(totalSquares, y.length, Series.largest(y));
    }

    /**
     * Regresses {@code y} on columns; a constant is a column of ones like any other.
     *
     * @param y the dependent variable, finite
     * @param regressors at least one column as long as {@code y}, finite
     * @throws IllegalArgumentException if a number is not finite, lengths differ, or there are not
     *         more observations than regressors
     * @throws SingularDesignException if a regressor is a combination of others
     */
    public static LeastSquares fit(double[] y, double[]... regressors) {
        if (regressors.length == 0 || y.length <= regressors.length) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "a regression needs a regressor and more observations than regressors, has %d"
                            + " and %d",
                    regressors.length, y.length));
        }
        Series.finite("y", y, 0);
        double[][] copies = new double[regressors.length][];
        for (int j = 0; j < copies.length; j++) {
            if (regressors[j].length != y.length) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "regressor %d must have %d values as y has, has %d", j + 1, y.length,
                        regressors[j].length));
            }
            copies[j] = Series.finite("regressor " + (j + 1), regressors[j], 0).clone();
        }
        return new LeastSquares(y, copies);
    }

    /** A column of ones. */
    public static double[] constant(int observations) {
        double[] ones = new double[observations];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** One per regressor, in their order. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** {@code sqrt(s² (X'X)⁻¹)}, {@code s²} with divisor observations − regressors. */
    public double[] standardErrors() {
        double variance = residualVariance();
        double[] result = new double[coefficients.length];
        Arrays.setAll(result, j -> Math.sqrt(variance * inverseOfSquares[j][j]));
        return result;
    }

    /** Coefficients in standard errors. */
    public double[] tStatistics() {
        double[] errors = standardErrors();
        double[] result = new double[coefficients.length];
        Arrays.setAll(result, j -> coefficients[j] / errors[j]);
        return result;
    }

    /** What the regression leaves of y, in its order. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** {@code Σe² / (observations − regressors)}. */
    public double residualVariance() {
        return residualSquares / (observations() - regressors());
    }

    /**
     * The share of the squares that is explained: {@code 1 − Σe²/Σ(y − ȳ)²}, or of {@code Σy²} if
     * no regressor is constant. NaN where y does not vary.
     */
    public double rSquared() {
        return isConstant ? Double.NaN : 1 - residualSquares / totalSquares;
    }

    /** How many observations there are. */
    public int observations() {
        return residuals.length;
    }

    /** How many regressors there are, constants included. */
    public int regressors() {
        return coefficients.length;
    }

    /** The logarithm of the likelihood with normal errors: {@code −n/2 (1 + ln 2π + ln(Σe²/n))}. */
    public double logLikelihood() {
        int n = observations();
        return -0.5 * n
                * (1 + FastMath.log(2 * Math.PI) + FastMath.log(residualSquares / n));
    }

    /** Akaike's criterion, {@code 2k − 2 ln L} with k regressors; less is better. */
    public double aic() {
        return 2.0 * regressors() - 2 * logLikelihood();
    }

    /** Schwarz's criterion, {@code k ln n − 2 ln L} with k regressors; less is better. */
    public double bic() {
        return FastMath.log(observations()) * regressors() - 2 * logLikelihood();
    }

    double[][] inverseOfSquares() {
        return inverseOfSquares;
    }

    double[] regressor(int j) {
        return regressors[j];
    }
}
