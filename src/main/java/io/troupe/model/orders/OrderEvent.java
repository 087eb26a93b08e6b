package io.troupe.model.orders;

import io.troupe.model.OrderId;

/**
 * Something that became of an order, as it is booked.
 *
 * @param id which order
 * @param state what it has come to
 * @param cause why
 * @param ticket what it asks for, amended or not; its quantity is all of it, filled or not
 * @param filled signed steps that have been filled
 * @param stop where its stop stands now; NaN if it has none
 */
public record OrderEvent(OrderId id, OrderState state, OrderCause cause, OrderTicket ticket,
        long filled, double stop) {
    /** Signed steps that are still to be filled; 0 when it has ended. */
    public long rest() {
        return state.isEnd() ? 0 : ticket.quantity() - filled;
    }
}
