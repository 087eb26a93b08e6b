package io.troupe.strategies;

import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderTicket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a strategy writes its orders at the close of a bar. What is wrong with one is told by its
 * state: it is refused, with the cause, and the run goes on. Used by one thread at a time.
 */
public final class OrderPad {
    private final int bar;
    private final int sleeve;
    private final OrderNumbers numbers;
    /** The strategy's own numbers of assets among all; null if they are the same. */
    private final int @Nullable [] universe;
    private final List<OrderRequest> requests = new ArrayList<>();
    private int submitted;

    OrderPad(int bar, int sleeve, int allAssets, int @Nullable [] universe) {
        this.bar = bar;
        this.sleeve = sleeve;
        this.numbers = new OrderNumbers(allAssets);
        this.universe = universe;
    }

    /**
     * Submits an order.
     *
     * @return its name, by which it can be amended, cancelled and found among the open ones
     * @throws IndexOutOfBoundsException if there is no such asset
     */
    public OrderId submit(OrderTicket ticket) {
        OrderId id = new OrderId(bar, sleeve, numbers.ofRequest(submitted));
        submitted++;
        requests.add(new OrderRequest.Submit(id, amongAll(ticket)));
        return id;
    }

    /**
     * Submits orders of one asset that cancel one another: what is filled of one is taken from the
     * others.
     *
     * @return their names, in their order
     */
    public List<OrderId> oneCancelsOther(OrderTicket... tickets) {
        int group = numbers.ofRequest(submitted);
        List<OrderId> ids = new ArrayList<>();
        for (OrderTicket ticket : tickets) {
            ids.add(submit(ticket.linked(new OrderLinks(group, ticket.links().parent()))));
        }
        return ids;
    }

    /**
     * Submits an entry with a stop and a target, which cancel one another and live for what of the
     * entry has been filled.
     *
     * @param stop price of the stop order that limits the loss
     * @param target price of the limit order that takes the profit
     * @return the names of entry, stop and target
     */
    public List<OrderId> bracket(OrderTicket entry, double stop, double target) {
        OrderId first = submit(entry);
        OrderLinks child = new OrderLinks(OrderLinks.ALONE, first.number());
        OrderTicket loss = OrderTicket.of(entry.asset(), -entry.quantity(), OrderType.STOP,
                OrderPrices.stop(stop)).during(TimeInForce.GOOD_TILL_CANCELLED).reducing();
        OrderTicket profit = OrderTicket.of(entry.asset(), -entry.quantity(), OrderType.LIMIT,
                OrderPrices.limit(target)).during(TimeInForce.GOOD_TILL_CANCELLED).reducing();
        List<OrderId> ids = new ArrayList<>(List.of(first));
        ids.addAll(oneCancelsOther(loss.linked(child), profit.linked(child)));
        return ids;
    }

    /**
     * Gives a working order another quantity and other prices.
     *
     * @param quantity all of it, filled or not, in signed steps
     */
    public void amend(OrderId id, long quantity, OrderPrices prices) {
        requests.add(new OrderRequest.Amend(id, quantity, prices));
    }

    /** Takes a working order back. */
    public void cancel(OrderId id) {
        requests.add(new OrderRequest.Cancel(id));
    }

    /** What was asked for, in that order. */
    List<OrderRequest> requests() {
        return List.copyOf(requests);
    }

    private OrderTicket amongAll(OrderTicket ticket) {
        if (universe == null) {
            return ticket;
        }
        return ticket.of(universe[ticket.asset()]);
    }
}
