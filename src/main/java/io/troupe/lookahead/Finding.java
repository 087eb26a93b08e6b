package io.troupe.lookahead;

/**
 * Something that knows the future, or depends on where the data began.
 *
 * @param kind what was found
 * @param strategy the strategy's id; of a feature those that declare it, one named
 * @param bar the first offending bar
 * @param time the same as a date
 * @param message what, where, and what to do, one line
 */
public record Finding(Kind kind, String strategy, int bar, String time, String message) {
    /** What can be found. */
    public enum Kind {
        /** The same data, executed again, brought another decision. */
        UNREPEATABLE,
        /** A feature's value changes with later bars. */
        FEATURE,
        /** A decision changes with later bars. */
        DECISION,
        /** A fill changes with later bars, or has a price that was known when it was decided. */
        FILL,
        /** A feature or a decision depends on where the data began. */
        WARMUP
    }
}
