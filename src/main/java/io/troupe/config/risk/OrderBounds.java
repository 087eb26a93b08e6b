package io.troupe.config.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What every order must meet by itself.
 *
 * @param restricted symbols of which nothing more may be held
 * @param longOnly whether nothing may be held short
 * @param maxOrderValue most of an order's value, a fraction of the account's
 * @param maxOrderVolume most of an order's units, a fraction of the mean volume
 * @param collar how far an order's price may be from the last close, a fraction of it
 */
public record OrderBounds(List<String> restricted, boolean longOnly,
        OptionalDouble maxOrderValue, OptionalDouble maxOrderVolume, OptionalDouble collar) {
    /** Nothing. */
    public static final OrderBounds NONE = new OrderBounds(List.of(), false,
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Copies the list. */
    public OrderBounds {
        restricted = List.copyOf(restricted);
    }
}
