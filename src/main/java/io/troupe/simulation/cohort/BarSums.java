package io.troupe.simulation.cohort;

/**
 * One bar of the sums in a {@link CohortWindow}, where they lie packed: a column by asset for each
 * kind, then the cash of all sleeves.
 */
final class BarSums {
    private final long[] cells;
    private final int assets;
    private final int offset;
    /** Where the cash lies. */
    private final int cash;

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
        POSITION(5),
        /** Of desks: steps that orders buy which are sure to fill at the next open. */
        CERTAIN_BUYS(6),
        /** Steps that such orders sell, ≥ 0. */
        CERTAIN_SELLS(7),
        /** Steps that working orders may buy, at most. */
        MAY_BUY(8),
        /** Steps that they may sell, ≥ 0. */
        MAY_SELL(9),
        /** Steps that orders which only reduce a sleeve's position may buy. */
        EXIT_BUYS(10),
        /** Steps that such orders may sell, ≥ 0. */
        EXIT_SELLS(11),
        /** How many stop exits were filled in the bar. */
        STOPS(12);

        /** Those that a fund needs whose sleeves have no desks. */
        private static final int OF_MARKET = 6;
        private static final int ALL = 13;

        private final int place;

        Column(int place) {
            this.place = place;
        }
    }

    private BarSums(long[] cells, Shape shape, int number) {
        this.cells = cells;
        this.assets = shape.assets;
        this.offset = number * shape.length();
        this.cash = offset + shape.length() - 1;
    }

    /**
     * Of what a bar has cells.
     *
     * @param assets how many
     * @param hasDesks whether sleeves have desks, so that the columns of orders that may or may
     *        not fill are there
     */
    record Shape(int assets, boolean hasDesks) {
        /** How many cells a bar has. */
        int length() {
            return (hasDesks ? Column.ALL : Column.OF_MARKET) * assets + 1;
        }
    }

    /** The {@code number}-th bar in the cells. */
    static BarSums at(long[] cells, Shape shape, int number) {
        return new BarSums(cells, shape, number);
    }

    void put(Column column, int asset, long sum) {
        cells[offset + column.place * assets + asset] = sum;
    }

    void put(Column column, long[] sums) {
        System.arraycopy(sums, 0, cells, offset + column.place * assets, assets);
    }

    void putCash(long micros) {
        cells[cash] = micros;
    }

    long get(Column column, int asset) {
        return cells[offset + column.place * assets + asset];
    }

    long cashMicros() {
        return cells[cash];
    }

    /** Copies a column. */
    void copyTo(Column column, long[] into) {
        System.arraycopy(cells, offset + column.place * assets, into, 0, assets);
    }

    /** Adds a column to sums over cohorts. */
    void addTo(Column column, long[] totals) {
        int from = offset + column.place * assets;
        for (int asset = 0; asset < assets; asset++) {
            totals[asset] = Math.addExact(totals[asset], cells[from + asset]);
        }
    }
}
