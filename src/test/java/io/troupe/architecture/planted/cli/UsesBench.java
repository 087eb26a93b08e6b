package io.troupe.architecture.planted.cli;

import io.troupe.architecture.planted.bench.Timing;

/** May use everything. */
public final class UsesBench {
    private UsesBench() {}

    public static long nanos() {
        return Timing.nanos();
    }
}
