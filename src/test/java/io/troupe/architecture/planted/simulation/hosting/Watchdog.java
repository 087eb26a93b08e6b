package io.troupe.architecture.planted.simulation.hosting;

/** May read a clock. */
public final class Watchdog {
    private Watchdog() {}

    public static long nanos() {
        return System.nanoTime();
    }
}
