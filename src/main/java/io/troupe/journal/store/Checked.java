package io.troupe.journal.store;

/**
 * What a check gave: a value, or the reason why there is none.
 *
 * @param <T> the value
 */
public sealed interface Checked<T> {
    /** The check passed. */
    record Passed<T>(T value) implements Checked<T> {}

    /** The check found a problem. */
    record Failed<T>(JournalProblem problem) implements Checked<T> {}
}
