package io.troupe.simulation.reference;

import io.troupe.execution.exits.EntryBook;
import io.troupe.ledger.Entitlement;
import io.troupe.model.Fill;
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

    /** All that is wanted at a bar is known. */
    void decide(int bar, BarBookings booked);

    /** Signed steps that are ordered of an asset. */
    long ordered(int asset);

    /** Only so much of it may be done. */
    void reduce(int asset, long approved, BarBookings booked);
}
