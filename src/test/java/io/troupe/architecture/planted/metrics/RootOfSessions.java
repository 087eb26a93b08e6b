package io.troupe.architecture.planted.metrics;

/** Has the root of a year's sessions as a constant. */
public final class RootOfSessions {
    public static final double ROOT = 15.874508;

    private RootOfSessions() {}
}
