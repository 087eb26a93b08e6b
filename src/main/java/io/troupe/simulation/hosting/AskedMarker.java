package io.troupe.simulation.hosting;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which strategy a cohort is asking right now, for the watchdog: when a bar is overdue, it names
 * the strategy that hangs. Written by the cohort around each question, read by another thread.
 */
public final class AskedMarker {
    private static final long NOBODY = -1;
    /**
     * Two cells with a cache line of others before and behind them: cohorts on two processors that
     * wrote to the same line would wait for each other at every question.
     */
    private static final int CELLS = 32;
    private static final int ASKED = 16;
    private static final int QUESTIONS = 17;

    private final AtomicLongArray cells = new AtomicLongArray(CELLS);
    private long count;

    /** Nobody is asked yet. */
    public AskedMarker() {
        cells.set(ASKED, NOBODY);
    }

    /** A strategy is being asked about a bar. */
    public void asking(int bar, int strategy) {
        cells.setOpaque(ASKED, (long) bar << Integer.SIZE | strategy);
        cells.setOpaque(QUESTIONS, ++count);
    }

    /** Nobody is being asked. */
    public void done() {
        cells.setOpaque(ASKED, NOBODY);
    }

    boolean isAsking() {
        return cells.get(ASKED) != NOBODY;
    }

    /** The number of the latest question: the same number twice is the same question. */
    long question() {
        return cells.get(QUESTIONS);
    }

    int bar() {
        return (int) (cells.get(ASKED) >> Integer.SIZE);
    }

    int strategy() {
        return (int) cells.get(ASKED);
    }
}
