package io.troupe.simulation.hosting;

/**
 * A strategy that reads its sleeve cannot be taken back to an earlier bar, though it says so: the
 * run must be executed again without running ahead.
 */
public final class CannotGoBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Distrust distrust;

    CannotGoBackException(Distrust distrust) {
        super(distrust.finding());
        this.distrust = distrust;
    }

    /** What was found. */
    public Distrust distrust() {
        return distrust;
    }
}
