package io.troupe.portfolio.allocators;

import java.util.Arrays;

/** The same share for every strategy. */
public record EqualAllocator() implements Allocator {
    @Override
    public int lookbackBars() {
        return 0;
    }

    @Override
    public double[] shares(double[][] returns) {
        double[] shares = new double[returns.length];
        Arrays.fill(shares, 1.0 / returns.length);
        return shares;
    }
}
