package io.troupe.simulation.reference;

import io.troupe.execution.exits.EntryBook;
import io.troupe.ledger.Entitlement;
import io.troupe.model.Fill;
import io.troupe.model.OrderPart;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import java.util.List;

/** What a participant wants to hold, and what it orders for that. */
interface ReferenceOrders {
    /** Wants as many of the new steps as of the old. */
    void recount(Entitlement due, BarBookings booked);

    /**
     * Wants to hold so many steps from the next bar on.
     *
     * @param isNewTarget whether the weight has changed, not only its size in steps
     */
    void want(int asset, long steps, boolean isNewTarget);

    /** Takes what a strategy that trades by orders of its own has ordered. */
    void request(int bar, List<OrderRequest> requests, BarBookings booked);

    /** Whether the strategy trades an asset by orders of its own. */
    boolean tradesByOrders(int asset);

    /** Why an order of the strategy was first refused; none if none was. */
    OrderCause refusal();

    /** How positions were entered; to be read only. */
    EntryBook entries();

    /** Orders that are worked, as far as they are more than what is wanted and not held. */
    List<OrderView> open();

    /** A fill was booked to the participant. */
    void filled(Fill fill);

    /** A bar closed, after its fills. */
    void close(int bar);

    /** Takes back what is ordered. */
    void cancel(OrderCause cause, boolean keepsReducing, BarBookings booked);

    /** Takes back what is ordered of one asset. */
    void cancel(int asset, OrderCause cause, BarBookings booked);

    /** How many stop exits of an asset were filled in the bar. */
    int stops(int asset);

    /** What is ordered of an asset, part by part. */
    Parts parts(int asset);

    /** Only so much of all that is ordered may be done, in signed steps. */
    void reduce(int asset, long approved, BarBookings booked);

    /** Only so much of a part may be done, in signed steps. */
    void reduce(int asset, OrderPart part, long approved, BarBookings booked);

    /**
     * What is ordered of an asset.
     *
     * @param certain signed steps that count as filled
     * @param mayBuy steps that may be bought beyond that, ≥ 0
     * @param maySell steps that may be sold, ≥ 0
     * @param exitBuys steps that are bought only to reduce a position, ≥ 0
     * @param exitSells steps that are sold only for that, ≥ 0
     */
    record Parts(long certain, long mayBuy, long maySell, long exitBuys, long exitSells) {
        /** One of those that limits may reduce, in signed steps. */
        long of(OrderPart part) {
            return switch (part) {
                case CERTAIN -> certain;
                case BUYS -> mayBuy;
                case SELLS -> -maySell;
            };
        }
    }

    /** All that is wanted at a bar is known. */
    void decide(int bar, BarBookings booked);

    /** Signed steps that are ordered of an asset. */
    long ordered(int asset);
}
