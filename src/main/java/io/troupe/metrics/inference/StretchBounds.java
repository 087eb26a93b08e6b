package io.troupe.metrics.inference;

/**
 * What is known of stretches of blocks that follow each other: room that is written anew for every
 * resample. Not for several threads at once.
 */
final class StretchBounds {
    /** How many blocks a stretch has; the last may have fewer. */
    static final int BLOCKS = 8;

    private final long[] levels;
    private final long[] lows;
    private final long[] highs;
    private final long[] wicks;
    private final long[] later;

    /**
     * Room for resamples.
     *
     * @param blocks how many there are at most
     */
    StretchBounds(int blocks) {
        int stretches = (blocks + BLOCKS - 1) / BLOCKS;
        levels = new long[stretches];
        lows = new long[stretches];
        highs = new long[stretches];
        wicks = new long[stretches];
        later = new long[stretches];
    }

    /** The levels that stretches begin at. */
    long[] levels() {
        return levels;
    }

    /** Levels that are reached and that none between pieces of blocks is below. */
    long[] lows() {
        return lows;
    }

    /** Levels that are reached and that none between pieces of blocks is above. */
    long[] highs() {
        return highs;
    }

    /** By how much at most levels within pieces are above the highest or below the lowest. */
    long[] wicks() {
        return wicks;
    }

    /** Levels that none from a stretch on is below. */
    long[] later() {
        return later;
    }
}
