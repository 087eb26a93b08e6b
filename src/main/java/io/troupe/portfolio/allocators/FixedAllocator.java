package io.troupe.portfolio.allocators;

import java.util.Arrays;
import java.util.List;

/**
 * Capital in given proportions at every decision. While all strategies are active the shares are
 * the weights; when some were taken out, the others have as much together as all had, in proportion
 * to theirs: {@code W · w_k / Σ w_j} over the active j, W the sum of all weights. If none of those
 * has a weight, they share it equally.
 *
 * @param weights one per strategy, each ≥ 0, not all 0. A sum below 1 leaves the rest of the
 *        capital in reserve, one above 1 is exposure
 */
public record FixedAllocator(List<Double> weights) implements Allocator {
    /** Checks the components. */
    public FixedAllocator {
        weights = List.copyOf(weights);
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "weights must be ≥ 0 and finite, one is " + weight);
            }
        }
        if (!(total(weights) > 0)) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
    }

    /** Their sum; 1 if it is that within 1e-9. */
    private static double total(List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return Math.abs(sum - 1) <= 1e-9 ? 1 : sum;
    }

    @Override
    public int lookbackBars() {
        return 0;
    }

    @Override
    public boolean leavesReserve() {
        return total(weights) < 1;
    }

    @Override
    public Division divide(DivisionRequest request) {
        int strategies = request.ids().size();
        if (strategies != weights.size()) {
            throw new IllegalArgumentException("there are " + weights.size() + " weights for "
                    + strategies + " strategies");
        }
        double[] shares = Arrays.stream(request.active()).mapToDouble(weights::get).toArray();
        if (shares.length == weights.size()) {
            return Division.of(shares);
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double whole = total(weights);
        for (int j = 0; j < shares.length; j++) {
            shares[j] = whole * (sum > 0 ? shares[j] / sum : 1.0 / shares.length);
        }
        return Division.of(shares);
    }
}
