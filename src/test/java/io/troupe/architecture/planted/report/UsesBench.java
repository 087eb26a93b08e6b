package io.troupe.architecture.planted.report;

import io.troupe.architecture.planted.bench.Timing;

/** Uses what only the command line may. */
public final class UsesBench {
    private UsesBench() {}

    public static long nanos() {
        return Timing.nanos();
    }
}
