package io.troupe.simulation.hosting;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Which strategy a cohort is asking right now, for the watchdog: when a bar is overdue, it names
 * the strategy that hangs. Written by the cohort around each question, read by another thread.
 */
public final class AskedMarker {
    private static final long NOBODY = -1;

    private final AtomicLong asked = new AtomicLong(NOBODY);
    private final AtomicLong questions = new AtomicLong();
    private long count;

    /** A strategy is being asked about a bar. */
    public void asking(int bar, int strategy) {
        asked.setOpaque((long) bar << Integer.SIZE | strategy);
        questions.setOpaque(++count);
    }

    /** Nobody is being asked. */
    public void done() {
        asked.setOpaque(NOBODY);
    }

    boolean isAsking() {
        return asked.get() != NOBODY;
    }

    /** The number of the latest question: the same number twice is the same question. */
    long question() {
        return questions.get();
    }

    int bar() {
        return (int) (asked.get() >> Integer.SIZE);
    }

    int strategy() {
        return (int) asked.get();
    }
}
