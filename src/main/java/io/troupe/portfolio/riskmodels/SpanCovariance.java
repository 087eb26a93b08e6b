package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/**
 * The exponentially weighted covariance by span: products of deviations from the plain means of all
 * returns, averaged with the weights {@code a^age}, {@code a = 1 − 2/(span + 1)}, over their sum.
 * Follows PyPortfolioOpt's {@code exp_cov} before it is annualised, and its weights pandas'
 * {@code ewm(span)} with {@code adjust=True}.
 *
 * @param span in bars, &gt; 1: the centre of mass is (span − 1)/2 bars ago
 */
record SpanCovariance(double span) implements RawEstimator.OfPairs {
    @Override
    public double[][] covariance(double[][] complete) {
        Deviations deviations = Deviations.of(complete);
        int bars = deviations.bars();
        double[] weights = weights(bars);
        double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        double[][] covariance = CrossProducts
                .of(EwmaCovariance.scaled(deviations.rows(), roots));
        double[] sums = deviations.rests();
        double[] weighted = new double[sums.length];
        for (int i = 0; i < weighted.length; i++) {
            for (int t = 0; t < bars; t++) {
                weighted[i] += weights[t] * deviations.rows()[i][t];
            }
        }
        double total = Deviations.sum(weights);
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                double off = offMeans(sums[i] / bars, sums[j] / bars, weighted[i], weighted[j],
                        total);
                covariance[i][j] = (covariance[i][j] - off) / total;
            }
            covariance[i][i] = Math.max(covariance[i][i], 0);
        }
        return covariance;
    }

    /**
     * What comes off a weighted sum of products if means are taken off both: {@code m(i)s(j) +
     * m(j)s(i) − W·m(i)m(j)} with plain means m, weighted sums s, and W the sum of weights.
     */
    private static double offMeans(double mean, double other, double weighted,
            double otherWeighted, double total) {
        return mean * otherWeighted + other * weighted - total * (mean * other);
    }

    /** The weights of so many returns, oldest first. */
    private double[] weights(int bars) {
        double[] weights = new double[bars];
        double weight = 1;
        for (int t = bars - 1; t >= 0; t--) {
            weights[t] = weight;
            weight *= decay();
        }
        return weights;
    }

    /** The weight of a return in proportion to that of the next. */
    double decay() {
        return 1 - 2 / (span + 1);
    }
}
