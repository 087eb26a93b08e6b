package io.troupe.risk.overlay;

import java.util.Arrays;

/**
 * A quantile of all values so far, exact, O(log n) for a value: type 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages" (1996), h = (n − 1)·p. The values from rank ⌊h⌋ on are one
 * heap, whose least is on top, those below another, whose greatest is: few are in the first.
 */
final class HighQuantile {
    private static final int FIRST_CAPACITY = 16;

    private final double probability;
    private double[] high = new double[FIRST_CAPACITY];
    private int highs;
    /** Negated, so that both heaps have their least on top. */
    private double[] low = new double[FIRST_CAPACITY];
    private int lows;

    /**
     * Of no values yet.
     *
     * @param probability in [0, 1]
     */
    HighQuantile(double probability) {
        this.probability = probability;
    }

    /** Takes a value, which is not NaN. */
    void add(double value) {
        if (highs > 0 && value > high[0]) {
            pushHigh(value);
        } else {
            pushLow(value);
        }
        int count = highs + lows;
        int wanted = count - (int) ((count - 1) * probability);
        if (highs < wanted) {
            pushHigh(-popped(low, --lows));
        } else if (highs > wanted) {
            pushLow(popped(high, --highs));
        }
    }

    private void pushHigh(double value) {
        high = withRoom(high, highs);
        push(high, highs++, value);
    }

    private void pushLow(double value) {
        low = withRoom(low, lows);
        push(low, lows++, -value);
    }

    /** The quantile; NaN of no values. */
    double value() {
        if (highs == 0) {
            return Double.NaN;
        }
        double place = (highs + lows - 1) * probability;
        double share = place - (int) place;
        if (share == 0) {
            return high[0];
        }
        double next = highs > 2 ? Math.min(high[1], high[2]) : high[1];
        return high[0] + share * (next - high[0]);
    }

    private static double[] withRoom(double[] heap, int size) {
        return size < heap.length ? heap : Arrays.copyOf(heap, 2 * size);
    }

    private static void push(double[] heap, int size, double value) {
        int at = size;
        while (at > 0 && heap[(at - 1) / 2] > value) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = value;
    }

    /** Takes the least from a heap that has {@code rest} values besides. */
    private static double popped(double[] heap, int rest) {
        double least = heap[0];
        double last = heap[rest];
        int at = 0;
        int child = 1;
        while (child < rest) {
            child += child + 1 < rest && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
        return least;
    }
}
