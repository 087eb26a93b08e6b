package io.troupe.simulation.cohort;

import java.util.Arrays;

/**
 * One bar of the sums in a {@link CohortWindow}, where they lie packed: a column by asset for each
 * kind, then the cash of all sleeves.
 */
final class BarSums {
    private final long[] cells;
    private final int assets;
    private final int offset;

    /** What is summed by asset. */
    enum Column {
        /** Steps that the orders decided at the bar buy. */
        BUYS(0),
        /** Steps that they sell, ≥ 0. */
        SELLS(1),
        /** Steps bought in the bar. */
        BOUGHT(2),
        /** Steps sold in it, ≥ 0. */
        SOLD(3),
        /** Cash paid for both, in micros. */
        PAID(4),
        /** Steps held. */
        POSITION(5);

        private static final int COUNT = 6;

        private final int place;

        Column(int place) {
            this.place = place;
        }
    }

    private BarSums(long[] cells, int assets, int offset) {
        this.cells = cells;
        this.assets = assets;
        this.offset = offset;
    }

    /** How many cells a bar has. */
    static int length(int assets) {
        return Column.COUNT * assets + 1;
    }

    /** The {@code number}-th bar in the cells. */
    static BarSums at(long[] cells, int assets, int number) {
        return new BarSums(cells, assets, number * length(assets));
    }

    void put(Column column, int asset, long sum) {
        cells[offset + column.place * assets + asset] = sum;
    }

    void put(Column column, long[] sums) {
        System.arraycopy(sums, 0, cells, offset + column.place * assets, assets);
    }

    void putCash(long micros) {
        cells[offset + Column.COUNT * assets] = micros;
    }

    long get(Column column, int asset) {
        return cells[offset + column.place * assets + asset];
    }

    long cashMicros() {
        return cells[offset + Column.COUNT * assets];
    }

    /** A copy of a column, to be handed over or added to. */
    long[] copy(Column column) {
        int from = offset + column.place * assets;
        return Arrays.copyOfRange(cells, from, from + assets);
    }

    /** Adds a column to sums over cohorts. */
    void addTo(Column column, long[] totals) {
        int from = offset + column.place * assets;
        for (int asset = 0; asset < assets; asset++) {
            totals[asset] = Math.addExact(totals[asset], cells[from + asset]);
        }
    }
}
