package io.troupe.math.optim;

/**
 * Rows made orthogonal one after the other: {@code A = R'B}, the rows of B of length 1 and R
 * triangular, by the modified method of Gram and Schmidt, and once more where little is left of a
 * row (Giraud, Langou, "When modified Gram–Schmidt generates a well-conditioned set of vectors",
 * 2002). Rows that come later leave those before them as they are.
 */
final class OrthogonalRows {
    /** What is left of a row that depends on those before it, relative to the row. */
    static final double DEPENDENT = 1e-10;
    private static final double LITTLE = 0.1;

    private double[][] basis = {};
    private double[][] triangle = {};

    /** The place of row k, to be set before it is made orthogonal. */
    double[] row(int k, int length) {
        if (k >= basis.length) {
            grow(2 * k + 2, length);
        }
        if (basis[k].length < length) {
            basis[k] = new double[length];
        }
        return basis[k];
    }

    private void grow(int count, int length) {
        double[][] longer = new double[count][];
        double[][] larger = new double[count][count];
        for (int k = 0; k < count; k++) {
            longer[k] = k < basis.length ? basis[k] : new double[length];
            if (k < triangle.length) {
                System.arraycopy(triangle[k], 0, larger[k], 0, triangle.length);
            }
        }
        basis = longer;
        triangle = larger;
    }

    /** Makes row k orthogonal to those before it; false if it depends on them. */
    boolean orthogonalize(int k, int length) {
        double[] row = basis[k];
        double whole = Math.sqrt(Vectors.dot(row, row, 0, length));
        double before = whole;
        double after = whole;
        for (int round = 0; round < 2; round++) {
            for (int p = 0; p < k; p++) {
                double along = Vectors.dot(basis[p], row, 0, length);
                triangle[p][k] = round == 0 ? along : triangle[p][k] + along;
                for (int f = 0; f < length; f++) {
                    row[f] -= along * basis[p][f];
                }
            }
            after = Math.sqrt(Vectors.dot(row, row, 0, length));
            if (after > LITTLE * before) {
                break;
            }
            before = after;
        }
        if (!(after > DEPENDENT * whole)) {
            return false;
        }
        triangle[k][k] = after;
        for (int f = 0; f < length; f++) {
            row[f] /= after;
        }
        return true;
    }

    /** Solves {@code AA'y = b} of the first rows in place. */
    void solve(double[] b, int count) {
        Cholesky.solve(triangle, count, b);
    }

    /** The u with {@code A'u} nearest to a vector. */
    double[] combination(double[] vector, int count, int length) {
        double[] u = new double[count];
        for (int k = 0; k < count; k++) {
            u[k] = Vectors.dot(basis[k], vector, 0, length);
        }
        Cholesky.backward(triangle, count, u);
        return u;
    }

    /** The shortest v with {@code Av = b}; b is overwritten. */
    double[] correction(double[] b, int count, int length) {
        Cholesky.forward(triangle, count, b);
        double[] v = new double[length];
        for (int k = 0; k < count; k++) {
            for (int f = 0; f < length; f++) {
                v[f] += basis[k][f] * b[k];
            }
        }
        return v;
    }
}
