package io.troupe.risk.models;

/**
 * The lower triangle L of a covariance, {@code LL' = Σ}. An asset that depends on those before it
 * has no number of its own; a pivot below 0 by more than rounding is taken as 0 and makes the
 * covariance a repaired one.
 *
 * <p>Source: N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed. 2002,
 * section 10.3.
 *
 * @param rows of L
 * @param isRepaired whether Σ was not positive semidefinite
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record CovarianceFactor(double[][] rows, boolean isRepaired) {
    /** A pivot within this part of its diagonal from 0 is rounding. */
    private static final double ROUNDING = 1e-10;

    static CovarianceFactor of(double[][] covariance) {
        int n = covariance.length;
        double[][] rows = new double[n][n];
        boolean isRepaired = false;
        for (int i = 0; i < n; i++) {
            if (covariance[i].length != n) {
                throw new IllegalArgumentException("row " + i + " of the covariance must have "
                        + n + " numbers, had " + covariance[i].length);
            }
            for (int j = 0; j < i; j++) {
                double pivot = rows[j][j];
                rows[i][j] = pivot == 0 ? 0
                        : (covariance[i][j] - products(rows[i], rows[j], j)) / pivot;
            }
            double pivot = covariance[i][i] - products(rows[i], rows[i], i);
            isRepaired |= pivot < -ROUNDING * covariance[i][i];
            rows[i][i] = pivot <= ROUNDING * covariance[i][i] ? 0 : Math.sqrt(pivot);
        }
        return new CovarianceFactor(rows, isRepaired);
    }

    private static double products(double[] a, double[] b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** {@code L'w}: what holdings have of each independent number. */
    double[] exposures(double[] weights) {
        if (weights.length != rows.length) {
            throw new IllegalArgumentException("there must be " + rows.length + " weights, were "
                    + weights.length);
        }
        double[] exposures = new double[rows.length];
        for (int asset = 0; asset < rows.length; asset++) {
            for (int k = 0; k <= asset; k++) {
                exposures[k] += weights[asset] * rows[asset][k];
            }
        }
        return exposures;
    }

    /** An asset's row times independent numbers, of each of so many paths. */
    double[] times(int asset, double[][] numbers, int paths) {
        double[] sums = new double[paths];
        for (int k = 0; k <= asset; k++) {
            double factor = rows[asset][k];
            double[] row = numbers[k];
            for (int path = 0; path < paths; path++) {
                sums[path] += factor * row[path];
            }
        }
        return sums;
    }
}
