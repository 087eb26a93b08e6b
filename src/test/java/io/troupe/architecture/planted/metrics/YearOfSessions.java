package io.troupe.architecture.planted.metrics;

/** Annualizes by a number of its own, in code. */
public final class YearOfSessions {
    private YearOfSessions() {}

    public static double annual(double variance) {
        return variance * 252;
    }
}
