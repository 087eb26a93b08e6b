package io.troupe.architecture.planted.risk.limits;

/** Obeys every law. */
public final class Limit {
    private Limit() {}

    public static int shares() {
        return 100;
    }
}
