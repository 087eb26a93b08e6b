package io.troupe.portfolio.allocators;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;

/**
 * Another allocator's shares, all multiplied by a factor that changes from bar to bar: below 1 the
 * fund keeps a reserve, above 1 it is levered, and now and then it is neither.
 *
 * @param inner the other allocator, whose state it is that is remembered
 * @param salt tells one sequence of factors from another
 */
public record ScaledAllocator(Allocator inner, long salt) implements Allocator {
    private static final double LEAST = 0.3;
    private static final double MOST = 2.5;

    @Override
    public int lookbackBars() {
        return inner.lookbackBars();
    }

    @Override
    public AllocatorState initialState() {
        return inner.initialState();
    }

    @Override
    public Division divide(DivisionRequest request) {
        Division division = inner.divide(request);
        double factor = factor(request.bar());
        return new Division(
                Arrays.stream(division.shares()).map(share -> share * factor).toArray(),
                division.state());
    }

    /** The factor of a bar, in {@code [0.3, 2.5)}. */
    double factor(int bar) {
        Random random = Seeds.random(salt * 1_000_003 + bar);
        return random.nextInt(4) == 0 ? 1 : LEAST + (MOST - LEAST) * random.nextDouble();
    }
}
