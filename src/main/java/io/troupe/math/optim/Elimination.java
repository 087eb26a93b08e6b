package io.troupe.math.optim;

/** Which equations say something of their own, by Gauss' elimination with full pivoting. */
final class Elimination {
    /** A pivot not above it is what rounding leaves of 0. */
    private static final double LEAST_PIVOT = 1e-11;

    private final double[][] rest;
    private final double[] right;
    private final boolean[] isTaken;

    private Elimination(double[][] rows, double[] right) {
        rest = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            rest[r] = rows[r].clone();
        }
        this.right = right;
        isTaken = new boolean[rows.length];
    }

    /**
     * Which rows do not depend on each other.
     *
     * @param rows of size 1 or so
     * @param right their right sides; those of the other rows are set to what the rows leave of
     *        them, 0 where they do not contradict
     */
    static boolean[] independent(double[][] rows, double[] right) {
        Elimination elimination = new Elimination(rows, right);
        int round = 0;
        while (round < rows.length && elimination.eliminate()) {
            round++;
        }
        return elimination.isTaken;
    }

    private boolean eliminate() {
        int pivot = -1;
        int column = -1;
        double largest = LEAST_PIVOT;
        for (int r = 0; r < rest.length; r++) {
            for (int i = 0; !isTaken[r] && i < rest[r].length; i++) {
                if (Math.abs(rest[r][i]) > largest) {
                    largest = Math.abs(rest[r][i]);
                    pivot = r;
                    column = i;
                }
            }
        }
        if (pivot < 0) {
            return false;
        }
        isTaken[pivot] = true;
        for (int r = 0; r < rest.length; r++) {
            if (!isTaken[r]) {
                double factor = rest[r][column] / rest[pivot][column];
                Vectors.add(rest[r], -factor, rest[pivot]);
                right[r] -= factor * right[pivot];
            }
        }
        return true;
    }
}
