package io.troupe.simulation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/** How far a run is, for whoever watches it from another thread. */
public final class RunProgress {
    private final IntConsumer whenCommitted;
    private final List<String> remarks = new CopyOnWriteArrayList<>();
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

    void committed(int bar) {
        committedBar = bar;
        whenCommitted.accept(bar);
    }

    void waitingForJournal(boolean waiting) {
        waitingForJournal = waiting;
    }

    /** Notes something that the user should know when the run has ended. */
    void remark(String line) {
        remarks.add(line);
    }

    /** What the user should know, in the order in which it happened. */
    public List<String> remarks() {
        return List.copyOf(remarks);
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
