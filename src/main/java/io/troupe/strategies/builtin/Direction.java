package io.troupe.strategies.builtin;

/** Which sides a strategy takes, as a parameter. */
public enum Direction {
    /** Buys, or holds nothing. */
    LONG_ONLY,
    /** Buys and sells short. */
    LONG_SHORT
}
