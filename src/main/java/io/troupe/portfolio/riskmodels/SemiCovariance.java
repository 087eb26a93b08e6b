package io.troupe.portfolio.riskmodels;

/**
 * The semicovariance {@code Σ min(r(i) − b, 0)·min(r(j) − b, 0) / T}: over all T returns, those
 * above the benchmark as zeros, and not less their means. Source: J. Estrada, <i>Mean-Semivariance
 * Optimization: A Heuristic Approach</i>, Journal of Applied Finance 18 (2008). Follows
 * PyPortfolioOpt's {@code semicovariance} before it is annualised. Singular if an asset was never
 * below the benchmark.
 *
 * @param benchmark return of a bar
 */
record SemiCovariance(double benchmark) implements RawEstimator.OfPairs {
    @Override
    public double[][] covariance(double[][] complete) {
        int bars = complete[0].length;
        double[][] drops = new double[complete.length][bars];
        for (int i = 0; i < drops.length; i++) {
            for (int t = 0; t < bars; t++) {
                drops[i][t] = drop(complete[i][t]);
            }
        }
        double[][] products = CrossProducts.of(drops);
        for (double[] row : products) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= bars;
            }
        }
        return products;
    }

    double drop(double value) {
        return Math.min(value - benchmark, 0);
    }
}
