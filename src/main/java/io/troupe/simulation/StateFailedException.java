package io.troupe.simulation;

/** A strategy could not save its state, or take back what it had saved. */
final class StateFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int strategy;

    /**
     * Names the strategy.
     *
     * @param strategy its index in the fund
     * @param what happened, beginning with the method
     */
    StateFailedException(int strategy, String what) {
        super(what);
        this.strategy = strategy;
    }

    int strategy() {
        return strategy;
    }
}
