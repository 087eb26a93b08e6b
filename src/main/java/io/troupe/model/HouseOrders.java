package io.troupe.model;

/**
 * The orders of the fund that were decided at one bar, packed: by asset the quantity of a
 * {@linkplain OrderType#MARKET market order} for the {@linkplain TimeInForce#NEXT_BAR next bar}, 0
 * where there is none. Immutable.
 */
public final class HouseOrders {
    private final int decidedAt;
    private final long[] quantities;

    /**
     * Orders of so many signed steps.
     *
     * @param decidedAt index of the bar at whose close they were decided; -1 before the first
     * @param quantities by asset; handed over, not to be written again
     */
    public HouseOrders(int decidedAt, long... quantities) {
        this.decidedAt = decidedAt;
        this.quantities = quantities;
    }

    /** The bar at whose close they were decided. */
    public int decidedAt() {
        return decidedAt;
    }

    /** How many assets there are. */
    public int assets() {
        return quantities.length;
    }

    /** The signed steps ordered of an asset, 0 for no order. */
    public long quantity(int asset) {
        return quantities[asset];
    }

    /**
     * An asset's order, unpacked.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Order order(int asset) {
        return Order.market(decidedAt, OrderId.HOUSE, asset, quantities[asset]);
    }

    /** Copies the quantities of all assets. */
    public void copyTo(long[] into) {
        System.arraycopy(quantities, 0, into, 0, quantities.length);
    }
}
