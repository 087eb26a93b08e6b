package io.troupe.model.orders;

import io.troupe.model.OrderId;

/**
 * A working order as its strategy sees it at a bar's close.
 *
 * @param id which order
 * @param state how far it has come
 * @param ticket what it asks for, amended or not; its quantity is all of it, filled or not
 * @param filled signed steps that have been filled
 * @param averagePrice what a unit of them cost, slippage included, in the instrument's currency;
 *        NaN if there are none
 * @param stop where its stop stands now; NaN if it has none
 */
public record OrderView(OrderId id, OrderState state, OrderTicket ticket, long filled,
        double averagePrice, double stop) {
    /** The same of an instrument that has another index. */
    public OrderView of(int asset) {
        return new OrderView(id, state, ticket.of(asset), filled, averagePrice, stop);
    }

    /** Signed steps that are still to be filled. */
    public long rest() {
        return ticket.quantity() - filled;
    }
}
