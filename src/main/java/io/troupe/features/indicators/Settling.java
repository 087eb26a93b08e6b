package io.troupe.features.indicators;

import io.troupe.math.rolling.ExponentialMean;

/** After how many bars a recursive computation has forgotten where it began. */
final class Settling {
    /** Of sums without an end and of stops. */
    static final int NEVER = Integer.MAX_VALUE;

    private Settling() {}

    /** Of an exponential average with a share of the newest value. */
    static int exponential(double share) {
        return ExponentialMean.settlingCount(share);
    }

    /** Of a computation repeated on its own values. */
    static int times(int count, int bars) {
        return (int) Math.min((long) count * bars, NEVER);
    }
}
