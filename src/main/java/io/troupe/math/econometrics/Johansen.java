package io.troupe.math.econometrics;

import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.util.FastMath;

/**
 * Johansen's test of how many cointegrating relations several variables have, with the relations.
 *
 * <p>Levels and differences, both less what lagged differences explain, have canonical correlations
 * whose squares are the eigenvalues {@code λ(1) ≥ λ(2) ≥ …}. Over T rows the trace statistic of
 * "at most r relations" is {@code −T Σ ln(1 − λ(i))}, i &gt; r; the maximum eigenvalue statistic
 * {@code −T ln(1 − λ(r+1))}. Canonical correlations are computed as singular values of orthonormal
 * bases, not by inverting covariances.
 *
 * <p>Deterministic parts: {@link Trend#NONE}; {@link Trend#CONSTANT}, levels and differences less
 * their means; {@link Trend#LINEAR}, the levels detrended first. Source: S. Johansen,
 * <i>Estimation and Hypothesis Testing of Cointegration Vectors in Gaussian Vector Autoregressive
 * Models</i>, Econometrica 59 (1991); critical values by MacKinnon, Haug and Michelis (1999), up to
 * 12 variables and NaN beyond.
 */
public final class Johansen {
    private final Trend trend;
    private final int rows;
    private final double[] eigenvalues;
    private final double[][] eigenvectors;

    private Johansen(Trend trend, int rows, double[] eigenvalues, double[][] eigenvectors) {
        this.trend = trend;
        this.rows = rows;
        this.eigenvalues = eigenvalues;
        this.eigenvectors = eigenvectors;
    }

    /**
     * Tests variables.
     *
     * @param variables at least one, all of one length, finite
     * @param trend deterministic part, at most {@link Trend#LINEAR}
     * @param laggedDifferences how many, ≥ 0: one less than the order of the autoregression
     * @throws IllegalArgumentException if an argument is out of range or the series are too
     *         short
     * @throws SingularDesignException if levels or differences are collinear
     */
    public static Johansen test(double[][] variables, Trend trend, int laggedDifferences) {
        check(variables, trend, laggedDifferences);
        int lags = laggedDifferences;
        int rows = variables[0].length - 1 - lags;
        Trend within = trend == Trend.NONE ? Trend.NONE : Trend.CONSTANT;
        double[][] differences = new double[variables.length][];
        double[][] levels = new double[variables.length][];
        double[][] lagged = new double[variables.length * lags][];
        for (int i = 0; i < variables.length; i++) {
            double[] x = detrended(variables[i], trend);
            double[] steps = Series.differences(x);
            differences[i] = detrended(tail(steps, lags, rows), within);
            levels[i] = detrended(tail(x, lags, rows), within);
            for (int lag = 1; lag <= lags; lag++) {
                lagged[(lag - 1) * variables.length + i] = detrended(tail(steps, lags - lag, rows),
                        within);
            }
        }
        return correlate(trend, rest(differences, lagged), rest(levels, lagged));
    }

    private static void check(double[][] variables, Trend trend, int laggedDifferences) {
        Series.notNegative("laggedDifferences", laggedDifferences);
        if (trend == Trend.QUADRATIC || variables.length == 0) {
            throw new IllegalArgumentException(
                    "Johansen's test needs variables and a trend n, c or ct");
        }
        int needed = 1 + laggedDifferences + variables.length * (1 + laggedDifferences) + 2;
        for (int i = 0; i < variables.length; i++) {
            Series.finite(String.format(Locale.ROOT, "variable %d", i + 1), variables[i], needed);
            if (variables[i].length != variables[0].length) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "variables must be equally long, %d has %d values and the first %d", i + 1,
                        variables[i].length, variables[0].length));
            }
        }
    }

    private static double[] tail(double[] x, int from, int rows) {
        return Arrays.copyOfRange(x, from, from + rows);
    }

    private static double[] detrended(double[] x, Trend trend) {
        return switch (trend) {
            case NONE -> x;
            case CONSTANT -> Series.demeaned(x);
            default -> LeastSquares.fit(x, trend.columns(x.length)).residuals();
        };
    }

    /** What lagged differences do not explain. */
    private static double[][] rest(double[][] variables, double[][] lagged) {
        if (lagged.length == 0) {
            return variables;
        }
        HouseholderQr qr = HouseholderQr.of(lagged);
        double[][] result = new double[variables.length][];
        for (int i = 0; i < variables.length; i++) {
            double[] coefficients = qr.solve(variables[i]);
            double[] rest = variables[i].clone();
            for (int j = 0; j < lagged.length; j++) {
                for (int t = 0; t < rest.length; t++) {
                    rest[t] -= coefficients[j] * lagged[j][t];
                }
            }
            result[i] = rest;
        }
        return result;
    }

    private static Johansen correlate(Trend trend, double[][] differences, double[][] levels) {
        HouseholderQr levelFactors = HouseholderQr.of(levels);
        double[][] left = HouseholderQr.of(differences).orthonormal();
        double[][] right = levelFactors.orthonormal();
        int size = levels.length;
        double[][] products = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int t = 0; t < left[i].length; t++) {
                    products[i][j] += left[i][t] * right[j][t];
                }
            }
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(
                new Array2DRowRealMatrix(products, false));
        double[] eigenvalues = Arrays.stream(svd.getSingularValues()).map(s -> s * s).toArray();
        double[][] vectors = new double[size][];
        double scale = Math.sqrt(left[0].length);
        for (int i = 0; i < size; i++) {
            double[] vector = levelFactors.backward(svd.getV().getColumn(i));
            double first = Arrays.stream(vector).filter(each -> each != 0).findFirst().orElse(1);
            double factor = first < 0 ? -scale : scale;
            vectors[i] = Arrays.stream(vector).map(each -> each * factor).toArray();
        }
        return new Johansen(trend, left[0].length, eigenvalues, vectors);
    }

    /** Squared canonical correlations in 0…1, the largest first. */
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /**
     * The cointegrating relation of an eigenvalue: a weight per variable, of unit variance in
     * sample ({@code v'S v = 1}), the first weight that is not 0 positive.
     */
    public double[] eigenvector(int index) {
        return eigenvectors[index].clone();
    }

    /** The statistic of "at most r relations", r = 0, 1, …. */
    public double[] traceStatistics() {
        double[] result = maxEigenvalueStatistics();
        for (int i = result.length - 2; i >= 0; i--) {
            result[i] += result[i + 1];
        }
        return result;
    }

    /** The statistic of "r relations, not one more", r = 0, 1, …. */
    public double[] maxEigenvalueStatistics() {
        return Arrays.stream(eigenvalues).map(value -> -rows * FastMath.log1p(-value)).toArray();
    }

    /** For each r the values of the trace statistic at 90, 95 and 99 % confidence. */
    public double[][] traceCriticalValues() {
        double[][] result = new double[eigenvalues.length][];
        Arrays.setAll(result,
                r -> JohansenCriticalValues.trace(trend, eigenvalues.length - r));
        return result;
    }

    /** For each r the values of the maximum eigenvalue statistic at 90, 95 and 99 % confidence. */
    public double[][] maxEigenvalueCriticalValues() {
        double[][] result = new double[eigenvalues.length][];
        Arrays.setAll(result,
                r -> JohansenCriticalValues.maxEigenvalue(trend, eigenvalues.length - r));
        return result;
    }
}
