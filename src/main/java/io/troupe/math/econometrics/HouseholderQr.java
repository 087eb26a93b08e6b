package io.troupe.math.econometrics;

import java.util.Locale;

/**
 * A matrix of more rows than columns as an orthogonal times an upper triangular one, by Householder
 * reflections.
 *
 * <p>Stable without squaring the condition number, unlike the normal equations; O(rows × columns²).
 * Source: G. H. Golub, C. F. Van Loan, <i>Matrix Computations</i>, 4th ed. 2013, algorithm 5.2.1.
 */
final class HouseholderQr {
    /** Of a column's length, what must remain beside the columns before it. */
    private static final double LEAST_REMAINDER = 1e-13;

    /** Reflectors from the diagonal on, the triangle above it. */
    private final double[][] columns;
    private final double[] diagonal;
    private final int rows;

    private HouseholderQr(double[][] columns) {
        this.columns = columns;
        this.rows = columns[0].length;
        this.diagonal = new double[columns.length];
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix its columns, all of one length
     * @throws SingularDesignException if a column is a combination of those before it
     */
    static HouseholderQr of(double[]... matrix) {
        double[][] copies = new double[matrix.length][];
        for (int j = 0; j < copies.length; j++) {
            copies[j] = matrix[j].clone();
        }
        HouseholderQr result = new HouseholderQr(copies);
        for (int j = 0; j < copies.length; j++) {
            result.reflect(j, norm(matrix[j], 0));
        }
        return result;
    }

    private void reflect(int j, double length) {
        double[] pivot = columns[j];
        double norm = norm(pivot, j);
        if (!(norm > length * LEAST_REMAINDER)) {
            throw new SingularDesignException(String.format(Locale.ROOT,
                    "the design is singular: column %d of %d is a combination of those before it",
                    j + 1, columns.length));
        }
        double corner = pivot[j] > 0 ? -norm : norm;
        diagonal[j] = corner;
        pivot[j] -= corner;
        for (int k = j + 1; k < columns.length; k++) {
            mirror(j, columns[k]);
        }
    }

    /** Applies the reflection of a column: {@code x −= v·(v'x)·2/(v'v)}. */
    private void mirror(int j, double[] x) {
        double[] v = columns[j];
        double product = 0;
        for (int t = j; t < rows; t++) {
            product += v[t] * x[t];
        }
        // v'v = −2·corner·v(j), as v is the column less its mirror image.
        double factor = product / (diagonal[j] * v[j]);
        for (int t = j; t < rows; t++) {
            x[t] += factor * v[t];
        }
    }

    private static double norm(double[] x, int from) {
        double sum = 0;
        for (int t = from; t < x.length; t++) {
            sum += x[t] * x[t];
        }
        return Math.sqrt(sum);
    }

    /** What minimizes the squares of {@code y − matrix·b}. */
    double[] solve(double[] y) {
        double[] rotated = y.clone();
        for (int j = 0; j < columns.length; j++) {
            mirror(j, rotated);
        }
        return backward(rotated);
    }

    /** Solves {@code R·b = right}; only the first entries of {@code right} count. */
    double[] backward(double[] right) {
        double[] b = new double[columns.length];
        for (int j = b.length - 1; j >= 0; j--) {
            double rest = right[j];
            for (int k = j + 1; k < b.length; k++) {
                rest -= columns[k][j] * b[k];
            }
            b[j] = rest / diagonal[j];
        }
        return b;
    }

    /** {@code (X'X)⁻¹ = R⁻¹R⁻ᵀ}. */
    double[][] inverseOfSquares() {
        int size = columns.length;
        double[][] inverse = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            inverse[j] = backward(unit);
        }
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = Math.max(i, j); k < size; k++) {
                    result[i][j] += inverse[k][i] * inverse[k][j];
                }
            }
        }
        return result;
    }

    /** Columns of the orthogonal factor that span the matrix. */
    double[][] orthonormal() {
        double[][] result = new double[columns.length][rows];
        for (int k = 0; k < result.length; k++) {
            result[k][k] = 1;
            for (int j = columns.length - 1; j >= 0; j--) {
                mirror(j, result[k]);
            }
        }
        return result;
    }
}
