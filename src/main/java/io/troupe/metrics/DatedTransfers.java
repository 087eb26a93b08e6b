package io.troupe.metrics;

import java.util.Arrays;

/**
 * Capital that came to a portfolio (positive, in micros) or left it, by the bar after whose close
 * it did, in their order. What is shared of it does not change when more is added. Twelve bytes
 * each, about as much as a packed booking has: few for a fund, one for each decision for a
 * strategy.
 */
final class DatedTransfers {
    private static final int FIRST_SIZE = 4;
    private static final int[] NO_BARS = {};
    private static final long[] NO_MICROS = {};

    /** Nothing came and nothing left. */
    static final DatedTransfers NONE = new DatedTransfers(NO_BARS, NO_MICROS, 0);

    private final int[] bars;
    private final long[] micros;
    private final int count;

    private DatedTransfers(int[] bars, long[] micros, int count) {
        this.bars = bars;
        this.micros = micros;
        this.count = count;
    }

    /** How many there were. */
    int count() {
        return count;
    }

    /**
     * After which bar's close the transfer was, counted from 0; never falls from one to the next.
     */
    int bar(int index) {
        return bars[index];
    }

    /** How much it was, positive if it came. */
    long micros(int index) {
        return micros[index];
    }

    /** Gathers them. Owned by one thread. */
    static final class Builder {
        private int[] bars = NO_BARS;
        private long[] micros = NO_MICROS;
        private int count;

        /** Adds the next one; its bar is not before the last one's. */
        void add(int bar, long amountMicros) {
            if (count == bars.length) {
                int size = Math.max(FIRST_SIZE, 2 * count);
                bars = Arrays.copyOf(bars, size);
                micros = Arrays.copyOf(micros, size);
            }
            bars[count] = bar;
            micros[count++] = amountMicros;
        }

        /** Those until now; they share what is only added to. */
        DatedTransfers transfers() {
            return count == 0 ? NONE : new DatedTransfers(bars, micros, count);
        }
    }
}
