package io.troupe.math;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.util.FastMath;

/**
 * The probability of yes given some numbers, {@code p(x) = 1 / (1 + exp(−(b(0) + Σ b(i)·z(i))))},
 * {@code z(i) = (x(i) − mean(i)) / sd(i)} over the rows it was fitted to. Immutable.
 *
 * <p>b is the maximum of the log-likelihood less {@code ridge/2 · Σ b²}, the intercept included,
 * so that there is exactly one even where all answers are yes or a line separates them. It is found
 * by Newton's method, steps halved until the objective does not fall (Le Cessie, van Houwelingen,
 * "Ridge estimators in logistic regression", 1992). Deterministic; the order of rows matters for
 * rounding only.
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double TOLERANCE = 1e-10;
    /** A fall of the objective by this part of it is none. */
    private static final double ROUNDING = 1e-12;

    private final double[] means;
    private final double[] deviations;
    private final double[] coefficients;

    private LogisticRegression(double[] means, double[] deviations, double[] coefficients) {
        this.means = means;
        this.deviations = deviations;
        this.coefficients = coefficients;
    }

    /**
     * Fits a regression.
     *
     * @param rows the numbers, at least one row, all finite and of the same length
     * @param answers one per row
     * @param ridge how much large coefficients cost, &gt; 0
     * @throws IllegalArgumentException if there is no row, or not as many answers, or ridge ≤ 0
     */
    public static LogisticRegression fit(double[][] rows, boolean[] answers, double ridge) {
        if (rows.length == 0 || rows.length != answers.length || !(ridge > 0)) {
            throw new IllegalArgumentException("there must be as many answers as rows, at least"
                    + " one, and ridge > 0, were " + rows.length + " rows, " + answers.length
                    + " answers, ridge " + ridge);
        }
        int columns = rows[0].length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int i = 0; i < columns; i++) {
            standardize(rows, i, means, deviations);
        }
        LogisticRegression start = new LogisticRegression(means, deviations,
                new double[columns + 1]);
        double[][] z = new double[rows.length][];
        Arrays.setAll(z, row -> start.standardized(rows[row]));
        return new LogisticRegression(means, deviations,
                maximum(z, answers, ridge, start.coefficients));
    }

    /**
     * A regression fitted before, from its {@link #toArray()}.
     *
     * @throws IllegalArgumentException if it is no such array
     */
    public static LogisticRegression of(double[] saved) {
        int columns = (saved.length - 1) / 3;
        if (saved.length != 3 * columns + 1) {
            throw new IllegalArgumentException("a saved regression has 3k + 1 numbers, were "
                    + saved.length);
        }
        return new LogisticRegression(Arrays.copyOf(saved, columns),
                Arrays.copyOfRange(saved, columns, 2 * columns),
                Arrays.copyOfRange(saved, 2 * columns, saved.length));
    }

    /** Means, standard deviations, and coefficients from the intercept on. */
    public double[] toArray() {
        int columns = means.length;
        double[] all = Arrays.copyOf(means, 3 * columns + 1);
        System.arraycopy(deviations, 0, all, columns, columns);
        System.arraycopy(coefficients, 0, all, 2 * columns, columns + 1);
        return all;
    }

    /** The probability of yes. */
    public double probability(double... row) {
        return probability(standardized(row), coefficients);
    }

    private static void standardize(double[][] rows, int column, double[] means,
            double[] deviations) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        double mean = sum / rows.length;
        double squares = 0;
        for (double[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        means[column] = mean;
        deviations[column] = Dispersion.isNone(squares, rows.length, Math.abs(mean)) ? 1
                : Math.sqrt(squares / rows.length);
    }

    /** A row as z, with 1 for the intercept before. */
    private double[] standardized(double[] row) {
        double[] z = new double[row.length + 1];
        z[0] = 1;
        for (int i = 0; i < row.length; i++) {
            z[i + 1] = (row[i] - means[i]) / deviations[i];
        }
        return z;
    }

    private static double[] maximum(double[][] z, boolean[] answers, double ridge,
            double[] start) {
        double[] b = start;
        double value = objective(z, answers, ridge, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = newtonStep(z, answers, ridge, b);
            double least = value - ROUNDING * Math.abs(value);
            double size = 1;
            double[] next = moved(b, direction, size);
            for (int i = 0; i < MOST_HALVINGS && objective(z, answers, ridge, next) < least; i++) {
                size /= 2;
                next = moved(b, direction, size);
            }
            b = next;
            value = objective(z, answers, ridge, b);
            if (Arrays.stream(direction).allMatch(each -> Math.abs(each) < TOLERANCE)) {
                break;
            }
        }
        return b;
    }

    private static double[] newtonStep(double[][] z, boolean[] answers, double ridge,
            double[] b) {
        int n = b.length;
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            gradient[i] = -ridge * b[i];
            hessian[i][i] = ridge;
        }
        for (int row = 0; row < z.length; row++) {
            double p = probability(z[row], b);
            for (int i = 0; i < n; i++) {
                gradient[i] += z[row][i] * ((answers[row] ? 1 : 0) - p);
                for (int j = 0; j < n; j++) {
                    hessian[i][j] += z[row][i] * z[row][j] * p * (1 - p);
                }
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false), 1e-9, 0)
                .getSolver().solve(new ArrayRealVector(gradient, false)).toArray();
    }

    private static double[] moved(double[] b, double[] direction, double size) {
        double[] next = b.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += size * direction[i];
        }
        return next;
    }

    /** {@code Σ ln p(answer) − ridge/2 · Σ b²}, with ln(1 + exp(−s)) taken where it cannot grow. */
    private static double objective(double[][] z, boolean[] answers, double ridge, double[] b) {
        double sum = 0;
        for (int row = 0; row < z.length; row++) {
            double score = answers[row] ? score(z[row], b) : -score(z[row], b);
            sum -= Math.max(-score, 0) + FastMath.log1p(FastMath.exp(-Math.abs(score)));
        }
        for (double each : b) {
            sum -= ridge / 2 * each * each;
        }
        return sum;
    }

    private static double probability(double[] z, double[] b) {
        return 1 / (1 + FastMath.exp(-score(z, b)));
    }

    private static double score(double[] z, double[] b) {
        double score = 0;
        for (int i = 0; i < b.length; i++) {
            score += b[i] * z[i];
        }
        return score;
    }
}
