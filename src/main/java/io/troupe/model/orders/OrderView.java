package io.troupe.model.orders;

import io.troupe.model.OrderId;

/**
 * An order as its strategy sees it at a close.
 *
 * @param id its name
 * @param ticket what it asks for; its quantity is all of it, filled or not
 * @param state how far it has come
 * @param filled signed steps that have been filled
 * @param averagePrice what a unit of them cost, slippage included, in the instrument's currency;
 *        NaN if there are none
 * @param stop where its stop stands now; NaN if it has none
 */
public record OrderView(OrderId id, OrderTicket ticket, OrderState state, long filled,
        double averagePrice, double stop) {
    /** Signed steps that are still to be filled. */
    public long rest() {
        return ticket.quantity() - filled;
    }
}
