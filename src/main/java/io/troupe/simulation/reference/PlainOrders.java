package io.troupe.simulation.reference;

import io.troupe.ledger.Entitlement;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import java.util.List;

/** Ordered is always the difference between what is wanted and what is held, at the market. */
final class PlainOrders implements ReferenceOrders {
    private final Participant participant;
    private final long[] wanted;

    PlainOrders(int assets, Participant participant) {
        this.participant = participant;
        this.wanted = new long[assets];
    }

    @Override
    public void recount(Entitlement due, BarBookings booked) {
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
    }

    @Override
    public void want(int asset, long steps, boolean isNewTarget) {
        wanted[asset] = steps;
    }

    @Override
    public void request(int bar, List<OrderRequest> requests, BarBookings booked) {
        throw new IllegalStateException(
                "a fund of market orders alone has no desk for " + requests);
    }

    @Override
    public boolean tradesByOrders(int asset) {
        return false;
    }

    /** Nothing is worked beyond the next bar, and for that something else is wanted. */
    @Override
    public void cancel(OrderCause cause, boolean keepsReducing, BarBookings booked) {}

    @Override
    public void decide(int bar, BarBookings booked) {}

    @Override
    public long ordered(int asset) {
        return wanted[asset] - participant.position(asset);
    }

    @Override
    public void reduce(int asset, long approved, BarBookings booked) {
        wanted[asset] = Math.addExact(participant.position(asset), approved);
    }
}
