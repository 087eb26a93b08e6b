package io.troupe.simulation.hosting;

import java.util.function.IntConsumer;

/** How far a run is, for whoever watches it from another thread. */
public final class RunProgress {
    private final IntConsumer whenCommitted;
    private volatile int committedBar = -1;
    private volatile boolean waitingForJournal;

    /** Progress to be looked at. */
    public RunProgress() {
        this(bar -> {});
    }

    /**
     * Progress that is told on.
     *
     * @param whenCommitted told of each complete bar, in order, on the actors' thread
     */
    public RunProgress(IntConsumer whenCommitted) {
        this.whenCommitted = whenCommitted;
    }

    /** A bar is final. */
    public void committed(int bar) {
        committedBar = bar;
        whenCommitted.accept(bar);
    }

    /** Whether the clock waits for the journal. */
    public void waitingForJournal(boolean waiting) {
        waitingForJournal = waiting;
    }

    /** The last bar that is complete, −1 before the first. */
    public int committedBar() {
        return committedBar;
    }

    /** Whether the clock waits for the journal. */
    public boolean isWaitingForJournal() {
        return waitingForJournal;
    }
}
