package io.troupe.model.orders;

import io.troupe.model.OrderId;

/** What a strategy that trades by orders asks for at the close of a bar. */
public sealed interface OrderRequest {
    /**
     * A new order.
     *
     * @param id the name it has from now on
     */
    record Submit(OrderId id, OrderTicket ticket) implements OrderRequest {}

    /**
     * A working order is to have another quantity and other prices from the next bar on.
     *
     * @param quantity all of it, filled or not, in signed steps
     */
    record Amend(OrderId id, long quantity, OrderPrices prices) implements OrderRequest {}

    /** A working order is not to be worked from the next bar on. */
    record Cancel(OrderId id) implements OrderRequest {}
}
