package io.troupe.metrics.attribution;

import io.troupe.math.Dispersion;
import java.util.List;

/**
 * Gathers {@link StrategyCorrelations} from bar to bar. Returns are collected into blocks; a
 * block's sums about its own means are merged with those before it (T. F. Chan, G. H. Golub, R. J.
 * LeVeque, <i>Algorithms for Computing the Sample Variance</i>, 1983), so that nothing cancels and
 * each pair costs one product a bar. Memory grows with pairs, not with bars. Not safe for use by
 * several threads.
 */
public final class CorrelationRecorder {
    private static final int BLOCK = 128;

    private final int count;
    /** By strategy and bar: returns, in a flush those without gaps less their mean. */
    private final double[] block;
    private final double[] blockMeans;
    private final double[] blockSquares;
    private final PairSums sums;
    private int filled;

    /** Is to gather. */
    public CorrelationRecorder(int strategies) {
        count = strategies;
        block = new double[strategies * BLOCK];
        blockMeans = new double[strategies];
        blockSquares = new double[strategies];
        sums = new PairSums(strategies * (strategies - 1) / 2);
    }

    /** Takes one bar's returns: one of each strategy, NaN where it has none; read, not kept. */
    public void add(double[] returns) {
        for (int k = 0; k < count; k++) {
            block[k * BLOCK + filled] = returns[k];
        }
        filled++;
        if (filled == BLOCK) {
            flush();
        }
    }

    private void flush() {
        for (int k = 0; k < count; k++) {
            center(k);
        }
        int pair = 0;
        for (int row = 1; row < count; row++) {
            for (int column = 0; column < row; column++) {
                merge(pair++, row, column);
            }
        }
        filled = 0;
    }

    /** Takes the mean away, where there is one of all bars: NaN is left as it is. */
    private void center(int k) {
        double sum = 0;
        for (int i = 0; i < filled; i++) {
            sum += block[k * BLOCK + i];
        }
        blockMeans[k] = sum / filled;
        blockSquares[k] = 0;
        for (int i = 0; i < filled && !Double.isNaN(sum); i++) {
            double off = block[k * BLOCK + i] - blockMeans[k];
            block[k * BLOCK + i] = off;
            blockSquares[k] += off * off;
        }
    }

    private void merge(int pair, int row, int column) {
        if (Double.isNaN(blockMeans[row]) || Double.isNaN(blockMeans[column])) {
            mergeBarByBar(pair, row, column);
            return;
        }
        double product = 0;
        for (int i = 0; i < filled; i++) {
            product += block[row * BLOCK + i] * block[column * BLOCK + i];
        }
        sums.merge(pair, filled, new PairSums.Sums(blockMeans[row], blockMeans[column],
                blockSquares[row], blockSquares[column], product));
    }

    private void mergeBarByBar(int pair, int row, int column) {
        double rowShift = Double.isNaN(blockMeans[row]) ? 0 : blockMeans[row];
        double columnShift = Double.isNaN(blockMeans[column]) ? 0 : blockMeans[column];
        for (int i = 0; i < filled; i++) {
            double x = block[row * BLOCK + i];
            double y = block[column * BLOCK + i];
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                sums.merge(pair, 1, new PairSums.Sums(x + rowShift, y + columnShift, 0, 0, 0));
            }
        }
    }

    /** What was gathered. */
    public StrategyCorrelations correlations(List<String> ids) {
        if (filled > 0) {
            flush();
        }
        double[][] values = new double[count][];
        int pair = 0;
        for (int row = 0; row < count; row++) {
            values[row] = new double[row];
            for (int column = 0; column < row; column++) {
                values[row][column] = sums.correlation(pair++);
            }
        }
        return new StrategyCorrelations(ids, values);
    }

    /** Sums of many pairs of series about their means, over the bars that both have. */
    private static final class PairSums {
        private final int[] bars;
        private final double[] xMeans;
        private final double[] yMeans;
        private final double[] xSquares;
        private final double[] ySquares;
        private final double[] products;

        PairSums(int pairs) {
            bars = new int[pairs];
            xMeans = new double[pairs];
            yMeans = new double[pairs];
            xSquares = new double[pairs];
            ySquares = new double[pairs];
            products = new double[pairs];
        }

        /** What is to be merged. */
        record Sums(double xMean, double yMean, double xSquares, double ySquares,
                double product) {}

        void merge(int pair, int more, Sums of) {
            int all = bars[pair] + more;
            double x = of.xMean - xMeans[pair];
            double y = of.yMean - yMeans[pair];
            double weight = (double) bars[pair] * more / all;
            xMeans[pair] += x * more / all;
            yMeans[pair] += y * more / all;
            xSquares[pair] += of.xSquares + x * x * weight;
            ySquares[pair] += of.ySquares + y * y * weight;
            products[pair] += of.product + x * y * weight;
            bars[pair] = all;
        }

        double correlation(int pair) {
            boolean isUndefined = bars[pair] < 2
                    || Dispersion.isNone(xSquares[pair], bars[pair], Dispersion.OF_RETURNS)
                    || Dispersion.isNone(ySquares[pair], bars[pair], Dispersion.OF_RETURNS);
            if (isUndefined) {
                return Double.NaN;
            }
            double value = products[pair]
                    / (Math.sqrt(xSquares[pair]) * Math.sqrt(ySquares[pair]));
            return Math.clamp(value, -1, 1);
        }
    }
}
