package io.troupe.report.summary;

/**
 * How much memory the returns of portfolios may take at a time. What does not fit is gathered in
 * further walks over the bookings, so that no result depends on it.
 *
 * @param bytes at the most, ≥ 0; one portfolio's are kept in any case
 */
public record PathBudget(long bytes) {
    private static final int PART_OF_HEAP = 4;

    /** A quarter of the memory that the program may have. */
    public static PathBudget ofHeap() {
        return new PathBudget(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /** How many series of so many bars there is room for. */
    public int series(int bars) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / Double.BYTES / Math.max(1, bars));
    }
}
