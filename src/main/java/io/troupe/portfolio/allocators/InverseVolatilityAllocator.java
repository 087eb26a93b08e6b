package io.troupe.portfolio.allocators;

import java.util.Arrays;

/**
 * Shares in inverse proportion to the volatility of each strategy's latest returns, so that each
 * brings about the same risk if they are uncorrelated: {@code share_k = (1/σ_k) / Σ 1/σ_j}, with σ
 * the sample standard deviation (divisor n − 1). The "naive risk parity" of Maillard, Roncalli and
 * Teiletche (2010).
 *
 * <p>Until {@link #lookbackBars()} returns are known all shares are equal. A strategy that has not
 * moved (σ below 1e-8) is given the average share, not an infinite one.
 *
 * @param lookbackBars how many returns σ is estimated from, ≥ 2
 */
public record InverseVolatilityAllocator(int lookbackBars) implements Allocator {
    /** Checks the components. */
    public InverseVolatilityAllocator {
        if (lookbackBars < 2) {
            throw new IllegalArgumentException(
                    "lookbackBars must be ≥ 2, was " + lookbackBars);
        }
    }

    @Override
    public boolean leavesReserve() {
        return false;
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[][] returns = request.returns();
        int n = returns.length;
        double[] shares = new double[n];
        double sum = 0;
        int moving = 0;
        for (int k = 0; k < n; k++) {
            double sigma = returns[k].length < lookbackBars ? 0
                    : ReturnFigures.deviation(returns[k]);
            if (sigma > ReturnFigures.STILL) {
                shares[k] = 1 / sigma;
                sum += shares[k];
                moving++;
            }
        }
        if (moving == 0) {
            Arrays.fill(shares, 1.0 / n);
            return Division.of(shares);
        }
        double scale = (double) moving / n / sum;
        for (int k = 0; k < n; k++) {
            shares[k] = shares[k] > 0 ? shares[k] * scale : 1.0 / n;
        }
        return Division.of(shares);
    }
}
