package io.troupe.portfolio.allocators;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Capital to the strategies that have returned most over their latest returns, {@code R_k = Π(1 +
 * r) − 1} (Jegadeesh and Titman, "Returns to buying winners and selling losers", 1993, of stocks).
 * The best {@code topK} have equal shares, {@code 1/min(topK, n)}; where several are level at the
 * last place, they share what is left of it. Without {@code topK}, {@code share_k = max(0, R_k) / Σ
 * max(0, R_j)}; if none has gained, all capital is left to the reserve.
 *
 * @param lookbackBars how many returns are compounded, ≥ 1
 * @param topK how many strategies get capital, ≥ 1; empty: all that have gained
 */
public record MomentumAllocator(int lookbackBars, OptionalInt topK) implements Allocator {
    /** Checks the components. */
    public MomentumAllocator {
        if (lookbackBars < 1 || (topK.isPresent() && topK.getAsInt() < 1)) {
            throw new IllegalArgumentException("lookbackBars and topK must be ≥ 1, were "
                    + lookbackBars + " and " + topK);
        }
    }

    @Override
    public boolean leavesReserve() {
        return topK.isEmpty();
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[] gains = Arrays.stream(request.returns()).mapToDouble(ReturnFigures::compounded)
                .toArray();
        return Division.of(topK.isPresent() ? best(gains, topK.getAsInt())
                : Shares.proportional(gains));
    }

    private static double[] best(double[] gains, int topK) {
        int n = gains.length;
        int places = Math.min(topK, n);
        double[] shares = new double[n];
        if (n == 0) {
            return shares;
        }
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        double last = sorted[n - places];
        int above = 0;
        int level = 0;
        for (double gain : gains) {
            above += gain > last ? 1 : 0;
            level += gain == last ? 1 : 0;
        }
        for (int k = 0; k < n; k++) {
            if (gains[k] > last) {
                shares[k] = 1.0 / places;
            } else if (gains[k] == last) {
                shares[k] = (places - above) / (double) level / places;
            }
        }
        return shares;
    }
}
