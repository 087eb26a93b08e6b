package io.troupe.execution.styles;

import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;

/** What a style has worked in the next bar. Mutable: one object serves all instruments. */
public final class ChildOrder {
    /** At which price it may fill. */
    public OrderType type = OrderType.MARKET;
    /** Signed steps, not 0: all that is due, with what is underway of the same order. */
    public long quantity;
    /** What it never pays beyond, > 0, not yet on the grid of prices; NaN if it has no limit. */
    public double limit = Double.NaN;
    /** How long it is worked if nobody takes it back. */
    public TimeInForce timeInForce = TimeInForce.NEXT_BAR;
    /** The share of a bar's volume that it takes at most, in (0, 1]; NaN if no more is said. */
    public double volumeShare = Double.NaN;
    /**
     * The bar at whose close it was decided: that of what is wanted, or of its limit. A child with
     * the same bar as the one before it is a part, or the rest, of the same order.
     */
    public int decidedAt;

    /** Becomes an order at the market: signed steps, decided at a bar's close. */
    public void market(OrderType atPrice, long steps, int bar) {
        type = atPrice;
        quantity = steps;
        limit = Double.NaN;
        timeInForce = TimeInForce.NEXT_BAR;
        volumeShare = Double.NaN;
        decidedAt = bar;
    }

    void limited(long steps, double price, TimeInForce during, int bar) {
        market(OrderType.LIMIT, steps, bar);
        limit = price;
        timeInForce = during;
    }
}
