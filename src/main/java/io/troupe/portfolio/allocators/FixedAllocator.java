package io.troupe.portfolio.allocators;

import java.util.Arrays;
import java.util.List;

/**
 * Capital in given proportions at every decision. While all strategies are active the shares are
 * the weights; when some were taken out, the others share in proportion to theirs: {@code w_k /
 * Σ w_j} over the active j. If none of those has a weight, they share equally what they hold.
 *
 * @param weights one per strategy, each ≥ 0, summing to 1 within 1e-9
 */
public record FixedAllocator(List<Double> weights) implements Allocator {
    /** Checks the components. */
    public FixedAllocator {
        weights = List.copyOf(weights);
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must be ≥ 0, one is " + weight);
            }
            sum += weight;
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException("weights must sum to 1, they sum to " + sum);
        }
    }

    @Override
    public int lookbackBars() {
        return 0;
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
        for (int j = 0; j < shares.length; j++) {
            shares[j] = sum > 0 ? shares[j] / sum : 1.0 / shares.length;
        }
        return Division.of(shares);
    }
}
