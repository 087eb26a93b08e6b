package io.troupe.portfolio.allocators;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticMinimizer;
import io.troupe.math.optim.SolverStatus;

/**
 * A part of the shares at which capital grows fastest: {@code f·w} with the w ≥ 0 that makes {@code
 * μ'w − ½w'Σw} largest, which is {@code Σ⁻¹μ} where that has no short position. μ is the mean
 * return per bar, Σ the sample covariance (divisor n − 1). Kelly, "A new interpretation of
 * information rate" (1956); Thorp, "The Kelly criterion in blackjack, sports betting and the stock
 * market" (1997), section 7. Shares sum to what the growth asks for: 0 if no mean is above 0, and
 * above 1 it is exposure.
 *
 * <p>A strategy that has not moved (a deviation below 1e-8) gets nothing. With no more returns than
 * strategies a covariance has no inverse: correlations count as 0 then.
 *
 * @param lookbackBars how many returns are looked at, ≥ 2
 * @param fraction f, &gt; 0
 */
public record KellyAllocator(int lookbackBars, double fraction) implements Allocator {
    /** More than this many times the capital nobody can mean; a finite number. */
    private static final double MOST = 1e6;
    /** What the solver's rounding leaves of shares that are none. */
    private static final double ROUNDING = 1e-12;
    /** Part of 1 on the diagonal of correlations: strategies that are alike have equal shares. */
    private static final double RIDGE = 1e-9;

    /** Checks the components. */
    public KellyAllocator {
        if (lookbackBars < 2 || !(fraction > 0) || Double.isInfinite(fraction)) {
            throw new IllegalArgumentException("lookbackBars must be ≥ 2 and fraction > 0, were "
                    + lookbackBars + " and " + fraction);
        }
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[][] returns = request.returns();
        int n = returns.length;
        double[] deviations = new double[n];
        double[] ratios = new double[n];
        int[] moving = new int[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            deviations[k] = ReturnFigures.deviation(returns[k]);
            if (deviations[k] > ReturnFigures.STILL) {
                ratios[k] = ReturnFigures.mean(returns[k]) / deviations[k];
                moving[count++] = k;
            }
        }
        double[] shares = new double[n];
        double[] risks = risks(returns, deviations, ratios, moving, count);
        for (int i = 0; i < count; i++) {
            shares[moving[i]] = risks[i] > ROUNDING
                    ? Math.min(MOST, fraction * risks[i] / deviations[moving[i]])
                    : 0;
        }
        return Division.of(shares);
    }

    /**
     * The best shares times deviations, which correlations and ratios decide: numbers near 1,
     * whatever the units of returns.
     */
    private static double[] risks(double[][] returns, double[] deviations, double[] ratios,
            int[] moving, int count) {
        double[][] correlations = new double[count][count];
        double[] c = new double[count];
        for (int i = 0; i < count; i++) {
            int a = moving[i];
            c[i] = -ratios[a];
            correlations[i][i] = 1 + RIDGE;
            for (int j = 0; j < i; j++) {
                int b = moving[j];
                boolean known = returns[a].length == returns[b].length
                        && returns[a].length > count;
                correlations[i][j] = !known ? 0
                        : ReturnFigures.covariance(returns[a], returns[b]) / deviations[a]
                                / deviations[b];
                correlations[j][i] = correlations[i][j];
            }
        }
        Minimum best = QuadraticMinimizer.minimize(correlations, c, FeasibleSet
                .of(Bounds.all(count, 0, Double.POSITIVE_INFINITY, 0)));
        return best.status() == SolverStatus.SOLVED ? best.x() : new double[count];
    }
}
