package io.troupe.portfolio.measures;

import io.troupe.math.optim.ConvexFunction;
import java.util.Arrays;

/**
 * The risk of n assets as a function of their weights: of the series {@code p(t) = Σ w(i)·r(i,t)}.
 * In O(nT + T log T) at most. Keeps working memory: used by one thread at a time.
 */
public final class PortfolioRisk implements ConvexFunction {
    /** Where fewer returns than this fraction count, only they are looked at. */
    private static final int SPARSE = 4;

    private final double[][] returns;
    private final SeriesRisk risk;
    private final double[] series;
    private final double[] slopes;
    private final int[] counting;

    private PortfolioRisk(double[][] returns, SeriesRisk risk, int size) {
        this.returns = returns;
        this.risk = risk;
        series = new double[size];
        slopes = new double[size];
        counting = new int[size];
    }

    /**
     * A measure of assets' returns. Convex if the measure is; else the subgradient is one where the
     * measure is smooth, and of no use elsewhere.
     *
     * @param alpha fraction of worst cases, 0 &lt; α &lt; 1
     * @param returns a row per asset, at least one, all of one length ≥ 2, finite; not to be
     * written
     *        while this is used
     */
    public static PortfolioRisk of(RiskMeasure measure, double alpha, double[][] returns) {
        int size = returns[0].length;
        return new PortfolioRisk(returns, measure.over(alpha, size), size);
    }

    /** The risk of weights. */
    public double of(double[] weights) {
        combine(weights);
        return risk.at(series, slopes);
    }

    @Override
    public double at(double[] weights, double[] subgradient) {
        double value = of(weights);
        int count = 0;
        for (int t = 0; t < slopes.length; t++) {
            counting[count] = t;
            count += slopes[t] != 0 ? 1 : 0;
        }
        for (int i = 0; i < returns.length; i++) {
            subgradient[i] = count < slopes.length / SPARSE ? sparse(returns[i], count)
                    : Sums.ofProducts(slopes, returns[i]);
        }
        return value;
    }

    private void combine(double[] weights) {
        Arrays.fill(series, 0);
        for (int i = 0; i < returns.length; i++) {
            double weight = weights[i];
            double[] row = returns[i];
            if (weight != 0) {
                for (int t = 0; t < series.length; t++) {
                    series[t] += weight * row[t];
                }
            }
        }
    }

    private double sparse(double[] row, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += slopes[counting[k]] * row[counting[k]];
        }
        return sum;
    }
}
