package io.troupe.architecture.planted.features;

/** Says never by numbers. */
public final class NeverSettles {
    private NeverSettles() {}

    public static int settlingBars() {
        return 7;
    }

    public static long warmup() {
        return 1 << 30;
    }

    public static boolean isSettlingBarsKnown() {
        return true;
    }
}
