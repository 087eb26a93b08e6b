package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/**
 * The exponentially weighted covariance of RiskMetrics: {@code C(1) = r(1)r(1)'}, {@code C(t) =
 * λC(t − 1) + (1 − λ)r(t)r(t)'}, with means taken as zero. So the weights of T returns are {@code
 * (1 − λ)λ^age}, the oldest has the rest, {@code λ^(T − 1)}, and they sum to 1.
 *
 * <p>Source: J.P. Morgan and Reuters, <i>RiskMetrics Technical Document</i>, 4th ed. 1996, section
 * 5.2; λ is 0.94 there for days, 0.97 for months.
 *
 * @param lambda the decay λ, 0 &lt; λ &lt; 1
 */
record EwmaCovariance(double lambda) implements RawEstimator.OfPairs {
    @Override
    public double[][] covariance(double[][] complete) {
        int bars = complete[0].length;
        double[] roots = Arrays.stream(weights(bars)).map(Math::sqrt).toArray();
        return CrossProducts.of(scaled(complete, roots));
    }

    /** The weights of so many returns, oldest first. */
    private double[] weights(int bars) {
        double[] weights = new double[bars];
        double power = 1;
        for (int t = bars - 1; t > 0; t--) {
            weights[t] = (1 - lambda) * power;
            power *= lambda;
        }
        weights[0] = power;
        return weights;
    }

    /** Rows times a factor per bar. */
    static double[][] scaled(double[][] rows, double[] factors) {
        double[][] scaled = new double[rows.length][factors.length];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < factors.length; t++) {
                scaled[i][t] = factors[t] * rows[i][t];
            }
        }
        return scaled;
    }
}
