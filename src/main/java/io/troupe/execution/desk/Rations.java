package io.troupe.execution.desk;

import io.troupe.model.BarPoint;

/**
 * What the sleeves get where the fund cannot do the net of what they would do alone. Asked for the
 * orders of a point in the order of strategies, and of their ids within a strategy: a share depends
 * on those before it.
 */
public interface Rations {
    /** Everybody gets everything. */
    Rations NONE = (asset, point, reference, quantity, allOrNothing) -> quantity;

    /**
     * What an order gets at a point.
     *
     * @param reference the point's price
     * @param quantity what it would get there alone, signed steps, not 0
     * @param allOrNothing whether it must be filled at once or killed: on a side that cannot have
     *        everything it gets nothing
     * @return between 0 and the quantity
     */
    long share(int asset, BarPoint point, double reference, long quantity, boolean allOrNothing);
}
