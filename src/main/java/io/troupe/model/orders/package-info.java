/**
 * The life of a strategy's order: what it asks for ({@link io.troupe.model.orders.OrderTicket}),
 * how far it has come ({@link io.troupe.model.orders.OrderState}), why that changed ({@link
 * io.troupe.model.orders.OrderCause}), and what is booked of it ({@link
 * io.troupe.model.orders.OrderEvent}). Everything here is immutable.
 */
@NullMarked
package io.troupe.model.orders;

import org.jspecify.annotations.NullMarked;
