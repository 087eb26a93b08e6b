package io.troupe.portfolio.allocators;

import java.util.List;

/**
 * The same given shares at every decision.
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
    public double[] shares(double[][] returns) {
        if (returns.length != weights.size()) {
            throw new IllegalArgumentException("there are " + weights.size() + " weights for "
                    + returns.length + " strategies");
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
