package io.troupe.simulation.cohort;

/**
 * Consecutive bars of which each cohort has told in one window, so that a fund can be walked
 * through them without asking anybody, as long as nothing happens that a cohort did not assume.
 * Immutable by convention, like the windows.
 */
public final class Stretch {
    private final int firstBar;
    private final int lastBar;
    private final CohortWindow[] windows;
    private final boolean undecided;

    Stretch(int firstBar, int lastBar, CohortWindow[] windows, boolean undecided) {
        this.firstBar = firstBar;
        this.lastBar = lastBar;
        this.windows = windows;
        this.undecided = undecided;
    }

    /** Its first bar. */
    public int firstBar() {
        return firstBar;
    }

    /** Its last bar, which may be the first. */
    public int lastBar() {
        return lastBar;
    }

    /** Whether it is one bar at whose valuation the cohorts wait. */
    public boolean isUndecided() {
        return undecided;
    }

    CohortWindow[] windows() {
        return windows;
    }
}
