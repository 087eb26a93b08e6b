package io.troupe.architecture.planted.stray;

/** Lies in a package without a law. */
public final class Homeless {
    private Homeless() {}

    public static int one() {
        return 1;
    }
}
