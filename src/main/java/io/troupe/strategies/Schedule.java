package io.troupe.strategies;

import io.troupe.model.Cadence;

/**
 * When a strategy is asked: at every bar, at the first bar of each period, or every so many bars.
 * Whichever it is, the strategy is asked at the first bar after its {@linkplain
 * StrategyContext#warmup warm-up} too. In between it keeps what it asked for.
 *
 * @param cadence the periods at whose first bar it is asked, NEVER for none
 * @param everyBars how many bars lie between two questions, ≥ 1; 0 if {@code cadence} decides
 */
public record Schedule(Cadence cadence, int everyBars) {
    /** At every bar: what a strategy gets that declares nothing. */
    public static final Schedule EVERY_BAR = new Schedule(Cadence.NEVER, 1);

    /** Checks that one of the two is given. */
    public Schedule {
        if (everyBars < 0 || (everyBars > 0) != (cadence == Cadence.NEVER)) {
            throw new IllegalArgumentException("a schedule has a cadence or bars ≥ 1, were "
                    + cadence + " and " + everyBars);
        }
    }

    /** At the first bar of each period, in UTC. */
    public static Schedule of(Cadence cadence) {
        return new Schedule(cadence, 0);
    }

    /** Every so many bars, counted from the end of the warm-up. */
    public static Schedule everyBars(int bars) {
        return new Schedule(Cadence.NEVER, bars);
    }

    /** Whether a strategy is asked at the cursor's bar. */
    boolean isDue(MarketCursor cursor, int warmupBars) {
        int since = cursor.bar() - warmupBars;
        return hasBegun(since) ? counts(since) || (everyBars == 0 && cursor.begins(cadence))
                : since == 0;
    }

    /** Whether a strategy with such a schedule is asked at a view's bar. */
    public boolean isDue(MarketView view, int warmupBars) {
        int since = view.bar() - warmupBars;
        return hasBegun(since)
                ? counts(since) || (everyBars == 0
                        && cadence.begins(view.epochSeconds(1), view.epochSeconds()))
                : since == 0;
    }

    private static boolean hasBegun(int since) {
        return since > 0;
    }

    private boolean counts(int since) {
        return everyBars > 0 && since % everyBars == 0;
    }
}
