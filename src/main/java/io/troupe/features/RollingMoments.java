package io.troupe.features;

import java.util.Arrays;
import java.util.Objects;

/**
 * Mean and sum of squared deviations of the last {@code window} rows, for many columns at once.
 *
 * <p>The usual sliding update adds what enters and subtracts what leaves, and so keeps the
 * rounding errors of everything that ever passed: a window of equal values seldom has deviation
 * 0. Here rows are cut into blocks as long as the window; every window is the tail of one block
 * and the head of the next, and the two are merged. Nothing is ever subtracted, O(1) per value,
 * and the result depends on the window's rows alone and its place in the blocks.
 *
 * <p>Merging: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
 * sample variances" (1979), eq. 2.1; adding one value: Welford (1962).
 */
public final class RollingMoments {
    private final int window;
    private final int columns;
    private final double[] rows;
    private final double[] tailMean;
    private final double[] tailSquares;
    private final double[] headMean;
    private final double[] headSquares;
    private int filled;
    private boolean hasTail;

    /**
     * Empty windows.
     *
     * @param window how many rows, ≥ 1
     * @param columns how many values a row has, ≥ 0
     */
    public RollingMoments(int window, int columns) {
        this.window = window;
        this.columns = columns;
        this.rows = new double[window * columns];
        this.tailMean = new double[window * columns];
        this.tailSquares = new double[window * columns];
        this.headMean = new double[columns];
        this.headSquares = new double[columns];
    }

    /** Adds a row. Windows are complete from the {@code window}th row on. */
    public void add(double[] row) {
        if (filled == window) {
            turnBlock();
        }
        System.arraycopy(row, 0, rows, filled * columns, columns);
        filled++;
        include(row, 0, filled, headMean, headSquares);
    }

    /** Whether there have been {@code window} rows. */
    public boolean isComplete() {
        return hasTail || filled == window;
    }

    /** The mean of a column over the last {@code window} rows. */
    public double mean(int column) {
        if (filled == window) {
            return headMean[column];
        }
        double tail = tailMean[tailCell(column)];
        return tail + (headMean[column] - tail) * filled / window;
    }

    /** The sum of squared deviations from the mean of a column over the last rows. */
    public double squares(int column) {
        if (filled == window) {
            return headSquares[column];
        }
        double shift = headMean[column] - tailMean[tailCell(column)];
        return headSquares[column] + tailSquares[tailCell(column)]
                + shift * shift * ((double) filled * (window - filled) / window);
    }

    /** The standard deviation of a column over the last rows, divided by {@code window − 1}. */
    public double deviation(int column) {
        return Math.sqrt(squares(column) / (window - 1));
    }

    private int tailCell(int column) {
        return filled * columns + Objects.checkIndex(column, columns);
    }

    private void turnBlock() {
        double[] mean = new double[columns];
        double[] squares = new double[columns];
        for (int row = window - 1; row >= 0; row--) {
            include(rows, row * columns, window - row, mean, squares);
            System.arraycopy(mean, 0, tailMean, row * columns, columns);
            System.arraycopy(squares, 0, tailSquares, row * columns, columns);
        }
        hasTail = true;
        filled = 0;
        Arrays.fill(headMean, 0);
        Arrays.fill(headSquares, 0);
    }

    private void include(double[] values, int from, int count, double[] mean,
            double[] squares) {
        double share = 1.0 / count;
        for (int i = 0; i < columns; i++) {
            double before = values[from + i] - mean[i];
            mean[i] += before * share;
            squares[i] += before * (values[from + i] - mean[i]);
        }
    }
}
