package io.troupe.data.alignment;

import io.troupe.data.schema.BarBatch;

/** The coarse bar of one symbol that is being made. */
final class OpenBar {
    /** The bucket of a bar that has none. */
    static final long NONE = Long.MIN_VALUE;

    private static final int OPEN = 0;
    private static final int HIGH = 1;
    private static final int LOW = 2;

    /** The start of the bar, or {@link #NONE} while nothing is open. */
    long bucket = NONE;
    /** The start of the last bar that was open. */
    long newest = NONE;
    /** What the share's actions do to it. */
    final RowActions.OfSymbol actions;

    private long line;
    private boolean hasBars;
    private boolean isEmpty = true;
    private double open;
    private double high;
    private double low;
    private double close = Double.NaN;
    private double volume;
    private double adjustedClose;

    OpenBar(RowActions.OfSymbol actions) {
        this.actions = actions;
    }

    /** Whether something was added since it began. */
    boolean hasRows() {
        return !isEmpty;
    }

    /** The last close, of this bar or one before; NaN if there was none. */
    double lastClose() {
        return close;
    }

    /**
     * Brings what was added so far onto the other side of an action.
     *
     * @param price by which prices are multiplied
     * @param units by which volumes are divided
     */
    void adjust(double price, double units) {
        open *= price;
        high *= price;
        low *= price;
        volume /= units;
    }

    void begin(long start, long firstLine) {
        bucket = start;
        newest = start;
        line = firstLine;
        hasBars = false;
        isEmpty = true;
        volume = Double.NaN;
    }

    void add(BarBatch batch, int row) {
        double[][] value = batch.value;
        close = value[BarBatch.CLOSE][row];
        adjustedClose = value[BarBatch.ADJUSTED_CLOSE][row];
        hasBars |= !Double.isNaN(value[OPEN][row]);
        double rowHigh = orClose(value[HIGH][row]);
        double rowLow = orClose(value[LOW][row]);
        if (isEmpty) {
            open = orClose(value[OPEN][row]);
            high = rowHigh;
            low = rowLow;
            isEmpty = false;
        } else {
            high = Math.max(high, rowHigh);
            low = Math.min(low, rowLow);
        }
        double units = value[BarBatch.VOLUME][row];
        if (!Double.isNaN(units)) {
            volume = Double.isNaN(volume) ? units : volume + units;
        }
    }

    private double orClose(double price) {
        return Double.isNaN(price) ? close : price;
    }

    /** Adds the bar to a batch and closes it. */
    void write(BarBatch batch, int symbol) {
        int row = batch.add(symbol, bucket, line);
        batch.value[OPEN][row] = hasBars ? open : Double.NaN;
        batch.value[HIGH][row] = hasBars ? high : Double.NaN;
        batch.value[LOW][row] = hasBars ? low : Double.NaN;
        batch.value[BarBatch.CLOSE][row] = close;
        batch.value[BarBatch.VOLUME][row] = volume;
        batch.value[BarBatch.ADJUSTED_CLOSE][row] = adjustedClose;
        bucket = NONE;
    }
}
