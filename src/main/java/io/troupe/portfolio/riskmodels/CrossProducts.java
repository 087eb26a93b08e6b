package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/**
 * The sums of products of every pair of series, {@code P(i,j) = Σ y(i,t)·y(j,t)}: the work of a
 * covariance, n²T/2 multiplications.
 *
 * <p>The upper triangle is computed by tiles that stay in the cache. Within a tile eight bars at a
 * time are added to a row of sums, so that a sum is loaded and stored once for eight products, and
 * the loop over columns has no dependency between its rounds: it runs as vector instructions where
 * there are any. The order of additions is that of the source, eight products at a time and bars in
 * order, whatever n and the tiles are: a sum depends on its two series alone, and is the same
 * wherever it is computed. Nothing is fused.
 */
final class CrossProducts {
    private static final int BARS = 8;
    private static final int TILE_ROWS = 64;
    private static final int TILE_COLUMNS = 512;

    private final double[][] series;
    private final double[][] bars;
    private final double[][] sums;

    private CrossProducts(double[][] series, double[][] bars) {
        this.series = series;
        this.bars = bars;
        this.sums = new double[series.length][series.length];
    }

    /**
     * All sums of products.
     *
     * @param series of one length each, without NaN
     * @return symmetric, a row per series
     */
    static double[][] of(double[][] series) {
        int n = series.length;
        int padded = (series[0].length + BARS - 1) / BARS * BARS;
        double[][] whole = new double[n][];
        for (int i = 0; i < n; i++) {
            // Products with the padding are 0 and change no sum.
            whole[i] = Arrays.copyOf(series[i], padded);
        }
        CrossProducts products = new CrossProducts(whole, turned(whole, padded));
        for (int row = 0; row < n; row += TILE_ROWS) {
            for (int column = row; column < n; column += TILE_COLUMNS) {
                products.tile(row, Math.min(row + TILE_ROWS, n), column,
                        Math.min(column + TILE_COLUMNS, n));
            }
        }
        return mirrored(products.sums);
    }

    private static double[][] turned(double[][] series, int length) {
        double[][] bars = new double[length][series.length];
        for (int first = 0; first < length; first += TILE_ROWS) {
            int end = Math.min(first + TILE_ROWS, length);
            for (int i = 0; i < series.length; i++) {
                double[] one = series[i];
                for (int t = first; t < end; t++) {
                    bars[t][i] = one[t];
                }
            }
        }
        return bars;
    }

    private void tile(int firstRow, int endRow, int firstColumn, int endColumn) {
        for (int t = 0; t < bars.length; t += BARS) {
            for (int i = firstRow; i < endRow; i++) {
                addBars(i, t, Math.max(i, firstColumn), endColumn);
            }
        }
    }

    /** Adds the products of a series with others at eight bars. */
    private void addBars(int i, int t, int from, int end) {
        double[] one = series[i];
        double y0 = one[t];
        double y1 = one[t + 1];
        double y2 = one[t + 2];
        double y3 = one[t + 3];
        double y4 = one[t + 4];
        double y5 = one[t + 5];
        double y6 = one[t + 6];
        double y7 = one[t + 7];
        double[] b0 = bars[t];
        double[] b1 = bars[t + 1];
        double[] b2 = bars[t + 2];
        double[] b3 = bars[t + 3];
        double[] b4 = bars[t + 4];
        double[] b5 = bars[t + 5];
        double[] b6 = bars[t + 6];
        double[] b7 = bars[t + 7];
        double[] sum = sums[i];
        for (int j = from; j < end; j++) {
            sum[j] += y0 * b0[j] + y1 * b1[j] + y2 * b2[j] + y3 * b3[j]
                    + y4 * b4[j] + y5 * b5[j] + y6 * b6[j] + y7 * b7[j];
        }
    }

    /** Copies the upper triangle of a matrix to the lower one. */
    static double[][] mirrored(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        return matrix;
    }
}
