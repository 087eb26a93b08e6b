package io.troupe.data.schema;

/** Finds rows that come too late, or twice. */
final class OrderFinder extends BatchRule {
    private final TimeOrder order;
    private final boolean twice;

    OrderFinder(RowRule rule, TimeOrder order, boolean twice) {
        super(rule);
        this.order = order;
        this.twice = twice;
    }

    @Override
    void find(BarBatch batch, Findings findings) {
        order.find(batch, twice, findings);
    }

    @Override
    String column(int part) {
        return "date";
    }

    @Override
    String value(BarBatch batch, int row, int part) {
        return order.shown(batch.time[row]);
    }

    @Override
    String reason(BarBatch batch, int row, int part) {
        String of = batch.isColumnPerSymbol() ? ""
                : " for " + batch.symbols().get(batch.symbol[row]);
        return twice ? "is there twice" + of + "; remove one of the rows"
                : "comes after " + order.shown(order.previous(row)) + of
                        + "; sort the rows by date";
    }

    @Override
    boolean isAboutLines() {
        return true;
    }
}
