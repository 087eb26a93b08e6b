package io.troupe.portfolio.allocators;

import java.util.Arrays;

/**
 * Shares in proportion to Sharpe ratios, each drawn towards the mean of all: {@code S_k = τ·SR_k +
 * (1 − τ)·mean SR} with {@code τ = n/(n + priorBars)} for n returns, and {@code share_k = max(0,
 * S_k) / Σ max(0, S_j)}. SR is the mean return per bar by its sample standard deviation, 0 for a
 * strategy that has not moved (below 1e-8). τ is the credibility of Bühlmann, "Experience rating
 * and credibility" (1967): a mean of all that counts for as much as {@code priorBars} returns. If
 * no ratio is above 0, all capital is left to the reserve.
 *
 * @param lookbackBars how many returns are judged, ≥ 2
 * @param priorBars how many returns the mean counts for, ≥ 0
 */
public record SharpeAllocator(int lookbackBars, double priorBars) implements Allocator {
    /** Checks the components. */
    public SharpeAllocator {
        if (lookbackBars < 2 || !(priorBars >= 0) || Double.isInfinite(priorBars)) {
            throw new IllegalArgumentException("lookbackBars must be ≥ 2 and priorBars ≥ 0, were "
                    + lookbackBars + " and " + priorBars);
        }
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[] ratios = Arrays.stream(request.returns()).mapToDouble(SharpeAllocator::ratio)
                .toArray();
        double mean = ReturnFigures.mean(ratios);
        for (int k = 0; k < ratios.length; k++) {
            int count = request.returns()[k].length;
            double credibility = count == 0 ? 0 : count / (count + priorBars);
            ratios[k] = credibility * ratios[k] + (1 - credibility) * mean;
        }
        return Division.of(Shares.proportional(ratios));
    }

    private static double ratio(double[] returns) {
        double deviation = ReturnFigures.deviation(returns);
        return deviation > ReturnFigures.STILL ? ReturnFigures.mean(returns) / deviation : 0;
    }
}
