package io.troupe.portfolio.allocators;

import java.util.OptionalDouble;

/**
 * Shares of equal risk, scaled so that the whole has a volatility: {@code share_k = m·target /
 * (n·σ_k)} with σ the volatility per year and m the diversification multiplier {@code min(2.5,
 * 1/√(w'Hw))}, w = 1/n each and H the correlations, none below 0 (Carver, "Systematic Trading",
 * 2015, chapters 9 and 11). Their sum is what the target asks for: below 1 the rest lies in the
 * reserve, above 1 it is exposure.
 *
 * <p>A strategy that has not moved (a deviation per bar below 1e-8) has the mean share of those
 * that have; if none has moved, all shares are equal and sum to 1.
 *
 * @param lookbackBars how many returns are looked at, ≥ 2
 * @param target volatility per year, &gt; 0
 * @param cap the largest sum of shares, &gt; 0, to which they are scaled down; empty: none but the
 *        fund's own
 * @param barsPerYear &gt; 0
 */
public record VolatilityTargetAllocator(int lookbackBars, double target, OptionalDouble cap,
        double barsPerYear) implements Allocator {
    private static final double MOST_DIVERSIFICATION = 2.5;

    /** Checks the components. */
    public VolatilityTargetAllocator {
        if (lookbackBars < 2 || !(target > 0) || !(cap.orElse(1) > 0) || !(barsPerYear > 0)) {
            throw new IllegalArgumentException("lookbackBars must be ≥ 2, target, cap and"
                    + " barsPerYear > 0, were " + lookbackBars + ", " + target + ", " + cap
                    + " and " + barsPerYear);
        }
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[][] returns = request.returns();
        int n = returns.length;
        double[] deviations = new double[n];
        int moving = 0;
        for (int k = 0; k < n; k++) {
            deviations[k] = ReturnFigures.deviation(returns[k]);
            moving += deviations[k] > ReturnFigures.STILL ? 1 : 0;
        }
        double scale = target * multiplier(returns, deviations, moving) / n
                / Math.sqrt(barsPerYear);
        double[] shares = new double[n];
        for (int k = 0; k < n; k++) {
            shares[k] = deviations[k] > ReturnFigures.STILL ? scale / deviations[k] : 0;
        }
        double mean = moving == 0 ? 1.0 / n : Shares.sum(shares) / moving;
        for (int k = 0; k < n; k++) {
            shares[k] = deviations[k] > ReturnFigures.STILL ? shares[k] : mean;
        }
        return Division.of(capped(shares));
    }

    /** Of those that have moved, in equal parts. */
    private static double multiplier(double[][] returns, double[] deviations, int moving) {
        double sum = 0;
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < i && deviations[i] > ReturnFigures.STILL; j++) {
                if (deviations[j] > ReturnFigures.STILL
                        && returns[i].length == returns[j].length) {
                    sum += 2 * Math.max(0, ReturnFigures.covariance(returns[i], returns[j])
                            / deviations[i] / deviations[j]);
                }
            }
        }
        return Math.min(MOST_DIVERSIFICATION, moving / Math.sqrt(moving + sum));
    }

    private double[] capped(double[] shares) {
        double sum = Shares.sum(shares);
        double most = cap.orElse(Double.POSITIVE_INFINITY);
        for (int k = 0; k < shares.length && sum > most; k++) {
            shares[k] *= most / sum;
        }
        return shares;
    }
}
