package io.troupe.metrics;

/** A place where figures are shown. */
public enum View {
    /** The table at the end of a run; the figure's name is the heading of a column. */
    TABLE,
    /** {@code summary.json}; its name is a key. */
    JSON,
    /** {@code strategies.csv}; its name is the heading of a column. */
    CSV
}
