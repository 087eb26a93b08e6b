package io.troupe.math.optim;

/** What must hold of a problem before it is solved. */
final class Checks {
    private static final double SLIGHT = 1e-9;

    private Checks() {}

    static void problem(double[][] q, double[] c, FeasibleSet set) {
        int n = set.variables();
        length("c", c.length, n);
        length("Q", q.length, n);
        finite("c", c);
        set(set);
        matrix("Q", q);
    }

    static void set(FeasibleSet set) {
        int n = set.variables();
        length("upper bounds", set.bounds().upper().length, n);
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(set.bounds().lower()[i]) || Double.isNaN(set.bounds().upper()[i])) {
                throw new IllegalArgumentException("a bound of variable " + i + " is not a number");
            }
        }
        for (LinearRow row : set.linear()) {
            length("a row", row.coefficients().length, n);
            finite("a row", row.coefficients());
            if (Double.isNaN(row.lower()) || Double.isNaN(row.upper())) {
                throw new IllegalArgumentException("a side of a row is not a number");
            }
        }
        for (AbsoluteRow row : set.absolute()) {
            length("an absolute row", row.coefficients().length, n);
            finite("an absolute row", row.coefficients());
            finite("the centre of an absolute row", row.centre());
        }
        for (QuadraticRow row : set.quadratic()) {
            length("a quadratic row", row.matrix().length, n);
            finite("the centre of a quadratic row", row.centre());
            matrix("the matrix of a quadratic row", row.matrix());
        }
    }

    private static void length(String what, int found, int wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException(
                    what + " must have " + wanted + " numbers, one per variable, not " + found);
        }
    }

    private static void finite(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        what + " must be finite; number " + i + " is " + values[i]);
            }
        }
    }

    /** Symmetric, and {@code Q + 1e−9·diag(Q)} positive definite where its diagonal is not 0. */
    private static void matrix(String what, double[][] q) {
        int n = q.length;
        double[] root = new double[n];
        for (int i = 0; i < n; i++) {
            length(what, q[i].length, n);
            finite(what, q[i]);
            if (q[i][i] < 0) {
                throw indefinite(what);
            }
            root[i] = Math.sqrt(q[i][i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double most = root[i] * root[j];
                if (Math.abs(q[i][j] - q[j][i]) > SLIGHT * most) {
                    throw new IllegalArgumentException(what + " must be symmetric: " + q[i][j]
                            + " and " + q[j][i] + " at " + i + ", " + j);
                }
                if (Math.abs(q[i][j]) > (1 + SLIGHT) * most) {
                    throw indefinite(what);
                }
            }
        }
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++) {
            factor[i] = q[i].clone();
            factor[i][i] += q[i][i] == 0 ? 1 : SLIGHT * q[i][i];
        }
        int ones = Cholesky.factor(factor, n, 0);
        if (ones > 0) {
            throw indefinite(what);
        }
    }

    private static IllegalArgumentException indefinite(String what) {
        return new IllegalArgumentException(what
                + " must be positive semidefinite: some combination of variables has a square"
                + " below 0");
    }
}
