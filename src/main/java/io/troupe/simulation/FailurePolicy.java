package io.troupe.simulation;

/** What becomes of a strategy that throws, hangs or answers with nonsense. */
public enum FailurePolicy {
    /** It is asked no more and its positions are closed. */
    FLATTEN,
    /** It is asked no more and keeps its last targets. */
    FREEZE,
    /** The run stops. */
    FAIL
}
