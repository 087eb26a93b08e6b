package io.troupe.architecture.planted.math;

/** Obeys every law. */
public final class Kernel {
    private Kernel() {}

    public static int one() {
        return 1;
    }
}
