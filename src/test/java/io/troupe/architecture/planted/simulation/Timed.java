package io.troupe.architecture.planted.simulation;

/** Reads a clock and is no watchdog. */
public final class Timed {
    private Timed() {}

    public static long nanos() {
        return System.nanoTime();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }
}
