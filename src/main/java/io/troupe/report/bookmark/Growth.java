package io.troupe.report.bookmark;

/**
 * By how much a run has grown since a bookmark was made. Numbers and lengths that follow the number
 * of bars have grown with it; all others must be what they were.
 *
 * @param before how many bars the data had then
 * @param now how many it has
 */
record Growth(int before, int now) {
    /** Sizes for the first bars have one less than there are bars, those of edges one more. */
    private static final int OFF = 1;

    /** Whether a size is as it was, or follows the number of bars. */
    boolean explains(long was, long is) {
        long off = was - before;
        return was == is || (Math.abs(off) <= OFF && is - now == off);
    }
}
