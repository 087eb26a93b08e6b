package io.troupe.simulation.hosting;

/**
 * A call to a strategy beside the questions that it is asked went wrong. Not a failure of the
 * strategy: it only cannot be restored from what it saves.
 */
final class StateFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final String thrown;

    /**
     * Names the method.
     *
     * @param call which was called
     * @param thrown what went wrong, one line
     */
    StateFailedException(String call, String thrown) {
        super(call + ": " + thrown);
        this.call = call;
        this.thrown = thrown;
    }

    /** Which method was called. */
    String call() {
        return call;
    }

    /** What went wrong, one line. */
    String thrown() {
        return thrown;
    }
}
