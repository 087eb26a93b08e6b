package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderTicket;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order that is underway.
 *
 * @param fromBar the first bar that it holds for
 * @param ticket what the order asks for from then on; null: it is cancelled
 * @param due of the order of a target: signed steps that may be filled in all by then; else 0
 * @param cause why
 */
record OrderChange(int fromBar, @Nullable OrderTicket ticket, long due, OrderCause cause) {}
