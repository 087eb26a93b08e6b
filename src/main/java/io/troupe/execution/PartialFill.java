package io.troupe.execution;

import io.troupe.model.Order;

/**
 * An order of the fund of which a bar's volume allowed only a part.
 *
 * @param order as it was worked
 * @param filled signed steps, between 0 and the order's quantity
 */
public record PartialFill(Order order, long filled) {}
