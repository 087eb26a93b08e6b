package io.troupe.simulation;

/** How far a run is, for whoever watches it from another thread. */
public final class RunProgress {
    private volatile int committedBar = -1;
    private volatile boolean waitingForJournal;

    void committed(int bar) {
        committedBar = bar;
    }

    void waitingForJournal(boolean waiting) {
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
