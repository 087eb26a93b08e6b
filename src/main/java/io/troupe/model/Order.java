package io.troupe.model;

/**
 * A market order of the fund, decided at the close of one bar and matched on the next.
 *
 * @param decidedAt index of the bar at whose close it was decided
 * @param asset index of the instrument
 * @param quantity signed count of quantity steps, not 0
 */
public record Order(int decidedAt, int asset, long quantity) {
    /** Checks the components. */
    public Order {
        if (quantity == 0) {
            throw new IllegalArgumentException("quantity of an order must not be 0");
        }
    }

    /** Buy or sell. */
    public Side side() {
        return Side.of(quantity);
    }
}
