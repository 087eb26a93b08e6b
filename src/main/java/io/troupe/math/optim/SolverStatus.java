package io.troupe.math.optim;

/** What came of a search for the smallest value. */
public enum SolverStatus {
    /** It was found, within the tolerance that is told with it. */
    SOLVED,
    /** No vector meets the conditions. */
    INFEASIBLE,
    /** There are vectors with values below any number. */
    UNBOUNDED,
    /** The number of steps was used up before the tolerance was met. */
    NOT_CONVERGED
}
