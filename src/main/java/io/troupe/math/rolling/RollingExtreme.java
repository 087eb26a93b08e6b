package io.troupe.math.rolling;

/**
 * The highest or lowest of the last {@code window} values and when it was, exact, O(1) amortized
 * per value. NaN for the first {@code window − 1} values.
 *
 * <p>Kept is the queue of values that no later one surpasses; its front is the extreme (the
 * "ascending minima" of Harter, 2001).
 */
public final class RollingExtreme implements RollingKernel {
    private final int window;
    private final boolean isHighest;
    /** Values that may still become the extreme, and when they came, in a ring. */
    private final double[] values;
    private final long[] arrivals;
    private int front;
    private int size;
    private long count;

    private RollingExtreme(int window, boolean isHighest) {
        this.window = Window.atLeast(1, window);
        this.isHighest = isHighest;
        values = new double[window];
        arrivals = new long[window];
    }

    /**
     * The highest of the last values.
     *
     * @param window how many values, ≥ 1
     */
    public static RollingExtreme highest(int window) {
        return new RollingExtreme(window, true);
    }

    /**
     * The lowest of the last values.
     *
     * @param window how many values, ≥ 1
     */
    public static RollingExtreme lowest(int window) {
        return new RollingExtreme(window, false);
    }

    @Override
    public double next(double value) {
        if (size > 0 && arrivals[front] <= count - window) {
            front = front + 1 == window ? 0 : front + 1;
            size--;
        }
        while (size > 0 && !surpasses(values[cell(size - 1)], value)) {
            size--;
        }
        values[cell(size)] = value;
        arrivals[cell(size)] = count;
        size++;
        count++;
        return count < window ? Double.NaN : values[front];
    }

    /**
     * How many values ago the extreme came: 0 if it is the last value, {@code window − 1} if it is
     * the oldest; of equal ones the latest counts. Meaningless before the first value.
     */
    public int age() {
        return (int) (count - 1 - arrivals[front]);
    }

    private boolean surpasses(double earlier, double later) {
        return isHighest ? earlier > later : earlier < later;
    }

    private int cell(int place) {
        int at = front + place;
        return at >= window ? at - window : at;
    }
}
