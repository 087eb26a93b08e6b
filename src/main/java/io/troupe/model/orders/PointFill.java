package io.troupe.model.orders;

import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A fill, and where in its bar it happened.
 *
 * @param fill what was booked
 * @param order whose it is; null for the fund's own, which has no orders
 * @param point where in the bar
 * @param reference the price of a unit there before slippage, in the instrument's currency
 */
public record PointFill(Fill fill, @Nullable OrderId order, BarPoint point, double reference) {}
