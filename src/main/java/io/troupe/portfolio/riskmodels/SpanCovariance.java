package io.troupe.portfolio.riskmodels;

/**
 * The exponentially weighted covariance by span: products of deviations from the plain means of all
 * returns, averaged with the weights {@code a^age}, {@code a = 1 − 2/(span + 1)}, over their sum.
 * Follows PyPortfolioOpt's {@code exp_cov} before it is annualised, and its weights pandas'
 * {@code ewm(span)} with {@code adjust=True}.
 *
 * @param span in bars, &gt; 1: the centre of mass is (span − 1)/2 bars ago
 */
record SpanCovariance(double span) implements PairEstimator {
    @Override
    public double[][] covariance(double[][] complete) {
        Deviations deviations = Deviations.of(complete);
        int bars = deviations.bars();
        double decay = decay();
        double[] factors = new double[bars];
        double weight = 1;
        double sum = 0;
        for (int t = bars - 1; t >= 0; t--) {
            factors[t] = weight;
            sum += weight;
            weight *= decay;
        }
        for (int t = 0; t < bars; t++) {
            factors[t] = Math.sqrt(factors[t] / sum);
        }
        return CrossProducts.of(EwmaCovariance.scaled(deviations.rows(), factors));
    }

    /** The weight of a return in proportion to that of the next. */
    double decay() {
        return 1 - 2 / (span + 1);
    }
}
