package io.troupe.portfolio.allocators;

/**
 * Equal shares, each lowered as its strategy falls: {@code share_k = max(0, 1 − d_k/limit) / n}
 * with d the drawdown of the strategy's time-weighted value from its highest over the latest
 * returns. What is taken away lies in the reserve. A linear rule like that of Grossman and Zhou,
 * "Optimal investment strategies for controlling drawdowns" (Mathematical Finance 3, 1993).
 *
 * @param lookbackBars over how many returns the highest value is looked for, ≥ 1
 * @param limit the drawdown at which a strategy has nothing, in (0, 1]
 */
public record DrawdownScaledAllocator(int lookbackBars, double limit) implements Allocator {
    /** Checks the components. */
    public DrawdownScaledAllocator {
        if (lookbackBars < 1 || !(limit > 0 && limit <= 1)) {
            throw new IllegalArgumentException("lookbackBars must be ≥ 1 and limit in (0, 1],"
                    + " were " + lookbackBars + " and " + limit);
        }
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[] shares = new double[request.active().length];
        for (int k = 0; k < shares.length; k++) {
            double drawdown = ReturnFigures.drawdown(request.returns()[k]);
            shares[k] = Math.max(0, 1 - drawdown / limit) / shares.length;
        }
        return Division.of(shares);
    }
}
