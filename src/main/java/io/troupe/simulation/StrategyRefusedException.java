package io.troupe.simulation;

/** A strategy of the plan cannot be made: its parameters do not fit the data, or it throws. */
public final class StrategyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the strategy and what it said. */
    public StrategyRefusedException(String id, String detail) {
        super("strategy " + id + " cannot be initialized: " + detail);
    }
}
