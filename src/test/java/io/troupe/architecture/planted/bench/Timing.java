package io.troupe.architecture.planted.bench;

/** May read a clock. */
public final class Timing {
    private Timing() {}

    public static long nanos() {
        return System.nanoTime();
    }
}
