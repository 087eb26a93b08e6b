package io.troupe.model;

/**
 * A change of a position that is to be worked: decided at the close of one bar, matched after it.
 *
 * @param id which order it is: of which bar and sleeve
 * @param asset index of the instrument
 * @param quantity signed count of quantity steps, not 0
 * @param type at which price it may fill
 * @param timeInForce how long it is worked
 */
public record Order(OrderId id, int asset, long quantity, OrderType type,
        TimeInForce timeInForce) {
    /** Checks the components. */
    public Order {
        if (quantity == 0) {
            throw new IllegalArgumentException("quantity of an order must not be 0");
        }
    }

    /**
     * A market order for the next bar.
     *
     * @param decidedAt index of the bar at whose close it is decided
     * @param sleeve index of the strategy, or {@link OrderId#HOUSE}
     */
    public static Order market(int decidedAt, int sleeve, int asset, long quantity) {
        return new Order(new OrderId(decidedAt, sleeve, asset), asset, quantity,
                OrderType.MARKET, TimeInForce.NEXT_BAR);
    }
}
