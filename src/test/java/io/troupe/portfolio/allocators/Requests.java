package io.troupe.portfolio.allocators;

import java.util.List;
import java.util.stream.IntStream;

/** Requests of a small fund, all of whose strategies are active unless some are named. */
final class Requests {
    private Requests() {}

    static List<String> ids(int strategies) {
        return IntStream.range(0, strategies).mapToObj(k -> "s" + k).toList();
    }

    /** All are active. */
    static DivisionRequest of(int bar, AllocatorState state, double[]... returns) {
        return among(bar, returns.length, IntStream.range(0, returns.length).toArray(), state,
                returns);
    }

    /** Some are active. */
    static DivisionRequest among(int bar, int strategies, int[] active, AllocatorState state,
            double[]... returns) {
        return new DivisionRequest(bar, ids(strategies), active, returns,
                new long[active.length], state);
    }

    /** Of those that remember nothing. */
    static double[] shares(Allocator allocator, double[]... returns) {
        return allocator.divide(of(9, AllocatorState.NONE, returns)).shares();
    }

    /** The first division of an allocator. */
    static Division first(Allocator allocator, int strategies) {
        return Division.by(allocator,
                DivisionRequest.first(ids(strategies), allocator.initialState()));
    }
}
