package io.troupe.data;

/**
 * How long after its last price an asset can still be traded: while it is at most so many bars old,
 * and less than so many seconds.
 *
 * @param bars the most bars since the bar of the last price, ≥ 0
 * @param seconds more than those from the begin of the last price's bar to that of the bar, ≥ 1
 */
public record Staleness(int bars, long seconds) {
    /**
     * A price of the last seven days, by the clock: longer than weekends and the holidays of most
     * exchanges, whatever the bars are and whoever else trades meanwhile.
     */
    public static final Staleness WEEK = new Staleness(Integer.MAX_VALUE, 8 * 86_400L);
    /** Any price, however old. */
    public static final Staleness NEVER = new Staleness(Integer.MAX_VALUE, Long.MAX_VALUE);

    /** Checks the components. */
    public Staleness {
        if (bars < 0 || seconds < 1) {
            throw new IllegalArgumentException("bars must be ≥ 0 and seconds ≥ 1, were " + bars
                    + " and " + seconds);
        }
    }

    /**
     * A price that is at most so many bars old.
     *
     * @param bars ≥ 0; 0 for one in the bar itself
     */
    public static Staleness ofBars(int bars) {
        return new Staleness(bars, Long.MAX_VALUE);
    }

    /** Whether a price of an earlier bar, or the same, is not too old. */
    boolean isFresh(int barsSince, long secondsSince) {
        return barsSince <= bars && secondsSince < seconds;
    }
}
