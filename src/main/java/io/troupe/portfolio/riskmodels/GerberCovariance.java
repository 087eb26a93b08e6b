package io.troupe.portfolio.riskmodels;

/**
 * The covariance of the Gerber statistic: correlations {@code (concordant − discordant) / (T −
 * both within)}, where a pair of returns is concordant if both are at least {@code threshold·σ}
 * away from 0 on the same side, discordant on opposite sides, and both within if neither is; and
 * variances with divisor T.
 *
 * <p>Source: S. Gerber, H. Markowitz, P. Ernst, Y. Miao, B. Javid, P. Sargen, <i>The Gerber
 * Statistic: A Robust Co-Movement Measure for Portfolio Optimization</i>, Journal of Portfolio
 * Management 48 (2022). This is skfolio's default variant, {@code psd_variant=True}: returns are
 * not less their means, σ has the divisor T. The statistic need not be positive semidefinite; if it
 * is not, it is repaired, by the {@link NearestCorrelation}.
 *
 * @param threshold in standard deviations, 0…1
 */
record GerberCovariance(double threshold) implements RawEstimator.OfPairs {
    @Override
    public boolean mayBeIndefinite() {
        return true;
    }

    @Override
    public double[][] covariance(double[][] complete) {
        int n = complete.length;
        int bars = complete[0].length;
        double[] sigmas = new double[n];
        double[][] sides = new double[n][bars];
        double[][] within = new double[n][bars];
        for (int i = 0; i < n; i++) {
            sigmas[i] = sigma(complete[i]);
            double bound = threshold * sigmas[i];
            for (int t = 0; t < bars; t++) {
                double value = complete[i][t];
                sides[i][t] = value >= bound ? 1 : value <= -bound ? -1 : 0;
                within[i][t] = sides[i][t] == 0 ? 1 : 0;
            }
        }
        // Counts, exact in doubles: concordant pairs add 1, discordant ones −1.
        double[][] agreement = CrossProducts.of(sides);
        double[][] neither = CrossProducts.of(within);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                agreement[i][j] /= bars - neither[i][j];
            }
        }
        return Correlations.covariance(agreement, sigmas);
    }

    private static double sigma(double[] row) {
        double variance = Deviations.of(new double[][]{row}).covariance(row.length)[0][0];
        return Correlations.moves(variance) ? Math.sqrt(variance) : 0;
    }
}
