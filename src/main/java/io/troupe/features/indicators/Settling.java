package io.troupe.features.indicators;

import io.troupe.math.rolling.ExponentialMean;

/** After how many bars a recursive computation has forgotten where it began. */
final class Settling {
    /** Of sums without an end and of stops: more bars than any data has, with room to add. */
    static final int NEVER = 1 << 30;

    private Settling() {}

    /** Of an exponential average with a share of the newest value. */
    static int exponential(double share) {
        return ExponentialMean.settlingCount(share);
    }

    /** Of one computation after another. */
    static int sum(int... bars) {
        long sum = 0;
        for (int each : bars) {
            sum += each;
        }
        return (int) Math.min(sum, NEVER);
    }

    /** Of a computation repeated on its own values. */
    static int times(int count, int bars) {
        return (int) Math.min((long) count * bars, NEVER);
    }
}
