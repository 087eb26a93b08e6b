package io.troupe.metrics.inference;

/**
 * The blocks of bars that a resample is made of, in order. A block may run beyond the last bar: it
 * goes on at the first. Filled again and again, so that resamples make no garbage.
 */
final class Blocks {
    private final int[] starts;
    private final int[] lengths;
    private int count;
    private int bars;

    /** No block yet, and room for as many as there are bars. */
    Blocks(int mostBars) {
        starts = new int[mostBars];
        lengths = new int[mostBars];
    }

    void clear() {
        count = 0;
        bars = 0;
    }

    /** Appends a block; one without bars is none. */
    void add(int start, int length) {
        if (length > 0) {
            starts[count] = start;
            lengths[count++] = length;
            bars += length;
        }
    }

    int count() {
        return count;
    }

    /** How many bars all blocks have. */
    int bars() {
        return bars;
    }

    int start(int block) {
        return starts[block];
    }

    int length(int block) {
        return lengths[block];
    }
}
