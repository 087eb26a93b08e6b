package io.troupe.portfolio.allocators;

import java.util.Arrays;

/** The same share for every strategy. */
public record EqualAllocator() implements Allocator {
    @Override
    public int lookbackBars() {
        return 0;
    }

    @Override
    public boolean leavesReserve() {
        return false;
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[] shares = new double[request.active().length];
        Arrays.fill(shares, 1.0 / shares.length);
        return Division.of(shares);
    }
}
