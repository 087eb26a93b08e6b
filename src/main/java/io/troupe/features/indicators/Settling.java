package io.troupe.features.indicators;

import org.hipparchus.util.FastMath;

/** After how many bars a recursive computation has forgotten where it began. */
final class Settling {
    /** Of sums without an end and of stops: they never do. */
    static final int NEVER = Integer.MAX_VALUE;

    /** The weight of the beginning below which it is forgotten. */
    private static final double WEIGHT = 1e-12;

    private Settling() {}

    /** Of an exponential average: the bars until {@code (1 − share)^bars} is below the bound. */
    static int exponential(double share) {
        return share >= 1 ? 0
                : (int) FastMath.ceil(FastMath.log(WEIGHT) / FastMath.log1p(-share));
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
