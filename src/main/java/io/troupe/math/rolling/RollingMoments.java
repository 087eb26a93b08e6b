package io.troupe.math.rolling;

import io.troupe.math.Dispersion;

/**
 * Mean and sum of squared deviations of the last {@code window} values.
 *
 * <p>The usual sliding update adds what enters and subtracts what leaves, and so keeps the
 * rounding errors of everything that ever passed: a window of equal values seldom has deviation
 * 0. Here values are cut into blocks as long as the window; every window is the tail of one block
 * and the head of the next, and the two are merged. Nothing is ever subtracted, O(1) amortized per
 * value, and the result depends on the window's values alone and its place in the blocks. Equal
 * values have deviation exactly 0.
 *
 * <p>Merging: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
 * sample variances" (1979), eq. 2.1; adding one value: Welford (1962).
 */
public final class RollingMoments {
    private final int window;
    /** {@code 1/count}. */
    private final double[] shares;
    /** This block's values before {@code filled}, means of the last block's tails from it on. */
    private final double[] cells;
    private final double[] tailSquares;
    private double headMean;
    private double headSquares;
    private int filled;
    private boolean hasTail;

    /**
     * Moments of nothing yet.
     *
     * @param window how many values, ≥ 1
     */
    public RollingMoments(int window) {
        this.window = Window.atLeast(1, window);
        cells = new double[window];
        tailSquares = new double[window];
        shares = Window.shares(window);
    }

    /** Takes the next value, which is not NaN. */
    public void add(double value) {
        if (filled == window) {
            turnBlock();
        }
        cells[filled++] = value;
        double before = value - headMean;
        headMean += before * shares[filled];
        headSquares += before * (value - headMean);
    }

    /** Whether there were {@code window} values yet: before, the figures mean nothing. */
    public boolean isComplete() {
        return hasTail || filled == window;
    }

    /** The mean of the last {@code window} values. */
    public double mean() {
        if (filled == window) {
            return headMean;
        }
        double tail = cells[filled];
        return tail + (headMean - tail) * filled / window;
    }

    /** The sum of squared deviations from the mean of the last {@code window} values, ≥ 0. */
    public double squares() {
        if (filled == window) {
            return headSquares;
        }
        double shift = headMean - cells[filled];
        return headSquares + tailSquares[filled]
                + shift * shift * ((double) filled * (window - filled) / window);
    }

    /** The sample variance: {@link #squares()} divided by {@code window − 1}; NaN for one. */
    public double variance() {
        return squares() / (window - 1);
    }

    /** The sample standard deviation: the root of {@link #variance()}. */
    public double deviation() {
        return Math.sqrt(variance());
    }

    /** Whether the {@code window} values are equal but for {@linkplain Dispersion rounding}. */
    public boolean isConstant() {
        return Dispersion.isNone(squares(), window, Math.abs(mean()));
    }

    /**
     * Whether they are, as differences of larger numbers.
     *
     * @param magnitude of those numbers, 1 if these are returns
     */
    public boolean isConstant(double magnitude) {
        return Dispersion.isNone(squares(), window, Math.max(magnitude, Math.abs(mean())));
    }

    private void turnBlock() {
        double mean = 0;
        double squares = 0;
        for (int row = window - 1; row >= 0; row--) {
            double before = cells[row] - mean;
            mean += before * shares[window - row];
            squares += before * (cells[row] - mean);
            cells[row] = mean;
            tailSquares[row] = squares;
        }
        hasTail = true;
        filled = 0;
        headMean = 0;
        headSquares = 0;
    }
}
