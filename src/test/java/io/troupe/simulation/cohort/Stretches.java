package io.troupe.simulation.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Stretches that one cohort has told of a small fund, by hand. */
public final class Stretches {
    private Stretches() {}

    /**
     * What a cohort has of one bar: signed steps ordered at its close, signed steps traded in it
     * and paid for, steps held, and cash.
     */
    public static long[] bar(long order, long traded, long paidMicros, long position,
            long cashMicros) {
        return new long[]{Math.max(order, 0), Math.max(-order, 0), Math.max(traded, 0),
                Math.max(-traded, 0), paidMicros, position, cashMicros};
    }

    /** All bars that a window tells. */
    public static Stretch of(int firstBar, long[]... bars) {
        return stretch(1, window(firstBar, false, bars), bars.length);
    }

    /** A bar of several assets, as {@link BarSums} lays it out. */
    public static Stretch of(int bar, int assets, long... sums) {
        return stretch(assets, window(bar, false, sums), 1);
    }

    /** A bar at whose valuation the cohort waits. */
    public static Stretch undecided(int bar, long... sums) {
        return stretch(1, window(bar, true, sums), 1);
    }

    private static CohortWindow window(int firstBar, boolean valuedOnly, long[]... bars) {
        return new CohortWindow(0, firstBar, firstBar + bars.length - 1, valuedOnly,
                Arrays.stream(bars).flatMapToLong(Arrays::stream).toArray(), List.of(), Map.of(),
                new byte[0], new int[bars.length], List.of(), List.of(), null);
    }

    private static Stretch stretch(int assets, CohortWindow window, int bars) {
        CohortWindows windows = new CohortWindows(1, assets, false, bars);
        windows.expect();
        windows.take(window);
        return windows.stretch(window.firstBar(), bars, failure -> false);
    }
}
