package io.troupe.portfolio.riskmodels;

/**
 * Deviations of returns from their means.
 *
 * @param rows a row per asset
 * @param rests the sum of each row: 0 but for rounding
 */
@SuppressWarnings("ArrayRecordComponent") // a step of a computation, never compared
record Deviations(double[][] rows, double[] rests) {
    /** Deviations of returns of which none is missing. */
    static Deviations of(double[][] returns) {
        int n = returns.length;
        double[][] rows = new double[n][returns[0].length];
        double[] rests = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = sum(returns[i]) / returns[i].length;
            for (int t = 0; t < rows[i].length; t++) {
                rows[i][t] = returns[i][t] - mean;
            }
            rests[i] = sum(rows[i]);
        }
        return new Deviations(rows, rests);
    }

    /** How many bars there are. */
    int bars() {
        return rows[0].length;
    }

    /**
     * The sums of products over a divisor, by the corrected two-pass algorithm: what rounding of
     * the means leaves is taken off (Chan, Golub and LeVeque, 1983).
     */
    double[][] covariance(double divisor) {
        return covariance(CrossProducts.of(rows), rests, bars(), divisor);
    }

    /** {@code (P(i,j) − S(i)·S(j)/T) / divisor}, in place. */
    static double[][] covariance(double[][] products, double[] sums, int bars, double divisor) {
        for (int i = 0; i < products.length; i++) {
            double[] row = products[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - sums[i] * sums[j] / bars) / divisor;
            }
            row[i] = Math.max(row[i], 0);
        }
        return products;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
