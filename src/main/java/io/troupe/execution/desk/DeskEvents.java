package io.troupe.execution.desk;

import io.troupe.execution.costs.FillQuote;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;

/** What a desk tells while orders are matched and decided. */
public interface DeskEvents {
    /**
     * Units change hands. The account must show it when this returns.
     *
     * @param fill where: asset, point and reference price, and whether it is all or nothing; the
     *        same object is used again
     * @param quote what it is worth and costs; likewise
     */
    void fill(OrderId order, DeskFill fill, FillQuote quote);

    /** An order that met its price got less than its rest: of a bar's volume, or of the fund. */
    void cut(int asset, long ordered, long done, CutReason reason);

    /** Something became of an order. */
    void event(OrderEvent event);

    /** Whether anybody reads what becomes of orders: if not, it need not be told. */
    default boolean areRead() {
        return true;
    }

    /** Where a fill happens. Mutable. */
    final class DeskFill {
        /** Index of the instrument. */
        public int asset;
        /** Where in the bar. */
        public BarPoint point = BarPoint.OPEN;
        /** The price there before slippage. */
        public double reference;
        /** Whether the order had to be filled at once or not at all. */
        public boolean allOrNothing;
    }
}
