package io.troupe.report.trades;

import org.jspecify.annotations.Nullable;

/**
 * The highest of a value over any bars, by asset. The values of an asset, and the highest of whole
 * blocks of them, are put together when it is first asked for, so that a long range costs little
 * more than a short one. Where all values together would take much memory only the blocks are kept.
 */
final class RangePeaks {
    private static final int BLOCK = 64;
    private static final int MOST_CELLS = 1 << 22;

    private final int bars;
    private final boolean keepsValues;
    private final Values values;
    private final double[] @Nullable [] columns;
    private final double[] @Nullable [] blocks;

    /** What the highest is sought of. */
    interface Values {
        /** That of one bar. */
        double at(int bar, int asset);

        /** Those of all bars, from index 0 on. */
        void copy(int asset, double[] into);
    }

    RangePeaks(int bars, int assets, Values values) {
        this(bars, assets, values, MOST_CELLS);
    }

    /** Peaks of which so many values are kept at most. */
    RangePeaks(int bars, int assets, Values values, int mostCells) {
        this.bars = bars;
        this.values = values;
        keepsValues = (long) bars * assets <= mostCells;
        columns = new double[assets][];
        blocks = new double[assets][];
    }

    /**
     * The highest value of some bars.
     *
     * @param lastBar ≥ {@code firstBar}, included
     */
    double highest(int asset, int firstBar, int lastBar) {
        int firstBlock = (firstBar + BLOCK - 1) / BLOCK;
        int endBlock = (lastBar + 1) / BLOCK;
        if (firstBlock >= endBlock) {
            return ofBars(asset, firstBar, lastBar + 1);
        }
        return Math.max(highest(blocks(asset), firstBlock, endBlock),
                Math.max(ofBars(asset, firstBar, firstBlock * BLOCK),
                        ofBars(asset, endBlock * BLOCK, lastBar + 1)));
    }

    private double ofBars(int asset, int from, int to) {
        blocks(asset);
        double[] column = columns[asset];
        if (column != null) {
            return highest(column, from, to);
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (int bar = from; bar < to; bar++) {
            highest = Math.max(highest, values.at(bar, asset));
        }
        return highest;
    }

    /** The highest of some numbers; negative infinity of none. */
    private static double highest(double[] numbers, int from, int to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (numbers[i] > highest) {
                highest = numbers[i];
            }
        }
        return highest;
    }

    private double[] blocks(int asset) {
        double[] known = blocks[asset];
        if (known == null) {
            double[] column = new double[bars];
            values.copy(asset, column);
            known = new double[bars / BLOCK];
            for (int block = 0; block < known.length; block++) {
                known[block] = highest(column, block * BLOCK, (block + 1) * BLOCK);
            }
            blocks[asset] = known;
            columns[asset] = keepsValues ? column : null;
        }
        return known;
    }
}
