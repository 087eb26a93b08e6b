package io.troupe.math.rolling;

import java.util.Objects;

/**
 * The last {@code window} values in order of size, exact, for medians, quantiles and ranks.
 *
 * <p>Kept in a sorted array. Places are found by bisection, O(log window); the values between the
 * place that one leaves and the one that the next takes move over by one, in a single copy of
 * memory: a tree has fewer moves and no such locality.
 */
public final class SortedWindow {
    private final double[] arrivals;
    private final double[] sorted;
    private int at;
    private int size;
    private double last = Double.NaN;

    /**
     * No values yet.
     *
     * @param window how many values, ≥ 1
     */
    public SortedWindow(int window) {
        arrivals = new double[Window.atLeast(1, window)];
        sorted = new double[window];
    }

    /** Takes the next value, which is not NaN. */
    public void add(double value) {
        last = value + 0.0; // −0 becomes 0: they are equal here
        if (size < arrivals.length) {
            int to = countBelow(last);
            System.arraycopy(sorted, to, sorted, to + 1, size - to);
            sorted[to] = last;
            size++;
        } else {
            replace(arrivals[at], last);
        }
        arrivals[at] = last;
        at = at + 1 == arrivals.length ? 0 : at + 1;
    }

    private void replace(double leaving, double entering) {
        int from = countBelow(leaving);
        int to = countBelow(entering);
        if (to > from) {
            to--;
            System.arraycopy(sorted, from + 1, sorted, from, to - from);
        } else {
            System.arraycopy(sorted, to, sorted, to + 1, from - to);
        }
        sorted[to] = entering;
    }

    /** Whether there were {@code window} values yet. */
    public boolean isComplete() {
        return size == arrivals.length;
    }

    /**
     * One of the values by its size.
     *
     * @param rank 0 for the least
     * @throws IndexOutOfBoundsException if there are not so many values
     */
    public double ranked(int rank) {
        return sorted[Objects.checkIndex(rank, size)];
    }

    /**
     * The quantile with linear interpolation between values: {@code x(⌊h⌋) + (h − ⌊h⌋)(x(⌊h⌋+1) −
     * x(⌊h⌋))}, {@code h = (n − 1)·p} with ranks from 0. Type 7 of Hyndman and Fan, "Sample
     * quantiles in statistical packages" (1996).
     *
     * @param probability in 0…1
     * @throws IndexOutOfBoundsException if there are no values
     */
    public double quantile(double probability) {
        double place = (size - 1) * probability;
        int below = (int) place;
        double low = ranked(below);
        double share = place - below;
        return share == 0 ? low : low + share * (ranked(below + 1) - low);
    }

    /**
     * The rank of the last value as a share of their number, in (0, 1]: 1 is the greatest; equal
     * ones share their mean rank.
     */
    public double lastRank() {
        int below = countBelow(last);
        boolean isAlone = below + 1 == size || sorted[below + 1] > last;
        int equal = isAlone ? 1 : countBelow(Math.nextUp(last)) - below;
        return (below + (equal + 1) / 2.0) / size;
    }

    /** How many values are below one: its place, found without branches that depend on data. */
    private int countBelow(double value) {
        int from = 0;
        int count = size;
        while (count > 1) {
            int half = count >>> 1;
            from += sorted[from + half - 1] < value ? half : 0;
            count -= half;
        }
        return count == 1 && sorted[from] < value ? from + 1 : from;
    }
}
