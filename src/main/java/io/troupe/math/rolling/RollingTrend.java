package io.troupe.math.rolling;

import io.troupe.math.Dispersion;

/**
 * The line of least squares through the last {@code window} values over their places 0…window − 1,
 * the oldest first; O(1) amortized per value.
 *
 * <p>Blocks and merging as in {@link RollingMoments}; since places follow each other by 1, their
 * own moments are known, and only the sum of products Σ(i − ī)(y − ȳ) is kept beside those of y.
 * Equal values have slope exactly 0.
 */
public final class RollingTrend {
    private final int window;
    private final double[] shares;
    /** This block's values before {@code filled}, means of the last block's tails from it on. */
    private final double[] cells;
    private final double[] tailSquares;
    private final double[] tailProducts;
    private double mean;
    private double squares;
    private double products;
    private int filled;
    private boolean hasTail;

    /**
     * A line through nothing yet.
     *
     * @param window how many values, ≥ 2
     */
    public RollingTrend(int window) {
        this.window = Window.atLeast(2, window);
        shares = Window.shares(window);
        cells = new double[window];
        tailSquares = new double[window];
        tailProducts = new double[window];
    }

    /** Takes the next value, which is not NaN. */
    public void add(double value) {
        if (filled == window) {
            turnBlock();
        }
        cells[filled++] = value;
        include(value, filled, 1);
    }

    /** Whether there were {@code window} values yet: before, the figures mean nothing. */
    public boolean isComplete() {
        return hasTail || filled == window;
    }

    /** The mean of the values. */
    public double mean() {
        return filled == window ? mean
                : cells[filled] + (mean - cells[filled]) * filled / window;
    }

    /** By how much the line rises from one value to the next. */
    public double slope() {
        double n = window;
        return products() * 12 / (n * (n * n - 1));
    }

    /** The line's value at a place: 0 is the oldest value's, {@code window − 1} the last one's. */
    public double at(double place) {
        return mean() + slope() * (place - (window - 1) / 2.0);
    }

    /** The share of the values' variance that the line explains, 0…1; NaN if all are equal. */
    public double rSquared() {
        double all = squares();
        double explained = slope() * products();
        return Dispersion.isNone(all, window, Math.abs(mean())) ? Double.NaN
                : Math.clamp(explained / all, 0, 1);
    }

    /** Σ(y − ȳ)². */
    public double squares() {
        if (filled == window) {
            return squares;
        }
        double shift = mean - cells[filled];
        return squares + tailSquares[filled]
                + shift * shift * ((double) filled * (window - filled) / window);
    }

    /** Σ(i − ī)(y − ȳ). */
    private double products() {
        if (filled == window) {
            return products;
        }
        // The two parts' mean places are half a window apart.
        return products + tailProducts[filled]
                + (mean - cells[filled]) * ((double) filled * (window - filled) / 2);
    }

    /** Takes a value before ({@code side} −1) or after (1) those that there are. */
    private void include(double value, int count, int side) {
        double before = value - mean;
        mean += before * shares[count];
        squares += before * (value - mean);
        products += side * 0.5 * (count - 1) * before;
    }

    private void turnBlock() {
        clearHead();
        for (int row = window - 1; row >= 0; row--) {
            include(cells[row], window - row, -1);
            cells[row] = mean;
            tailSquares[row] = squares;
            tailProducts[row] = products;
        }
        clearHead();
        hasTail = true;
        filled = 0;
    }

    private void clearHead() {
        mean = 0;
        squares = 0;
        products = 0;
    }
}
