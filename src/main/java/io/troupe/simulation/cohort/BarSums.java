package io.troupe.simulation.cohort;

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
        BUYS,
        /** Steps that they sell, ≥ 0. */
        SELLS,
        /** Steps bought in the bar. */
        BOUGHT,
        /** Steps sold in it, ≥ 0. */
        SOLD,
        /** Cash paid for both, in micros. */
        PAID,
        /** Steps held. */
        POSITION
    }

    private static final int COLUMNS = Column.values().length;

    private BarSums(long[] cells, int assets, int offset) {
        this.cells = cells;
        this.assets = assets;
        this.offset = offset;
    }

    /** How many cells a bar has. */
    static int length(int assets) {
        return COLUMNS * assets + 1;
    }

    /** The {@code number}-th bar in the cells. */
    static BarSums at(long[] cells, int assets, int number) {
        return new BarSums(cells, assets, number * length(assets));
    }

    void put(Column column, int asset, long sum) {
        cells[offset + column.ordinal() * assets + asset] = sum;
    }

    void putCash(long micros) {
        cells[offset + COLUMNS * assets] = micros;
    }

    long get(Column column, int asset) {
        return cells[offset + column.ordinal() * assets + asset];
    }

    long cashMicros() {
        return cells[offset + COLUMNS * assets];
    }

    /** Adds a column to sums over cohorts. */
    void addTo(Column column, long[] totals) {
        int from = offset + column.ordinal() * assets;
        for (int asset = 0; asset < assets; asset++) {
            totals[asset] = Math.addExact(totals[asset], cells[from + asset]);
        }
    }
}
