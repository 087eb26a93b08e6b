package io.troupe.model;

/**
 * An order of which at least a part passed the fund's limits. Only {@code risk} makes one, which a
 * test of the architecture asserts: what is worked has been checked.
 *
 * @param order as it was decided
 * @param quantity the part that is approved: of the order's sign, not 0, not more than it
 */
public record ApprovedOrder(Order order, long quantity) {
    /** Checks the components. */
    public ApprovedOrder {
        boolean isPart = quantity > 0 ? quantity <= order.quantity() : quantity >= order.quantity();
        if (quantity == 0 || !isPart) {
            throw new IllegalArgumentException("what is approved must be a part of the order of "
                    + order.quantity() + ", was " + quantity);
        }
    }
}
