package io.troupe.simulation.reference;

import io.troupe.execution.exits.EntryBook;
import io.troupe.ledger.Entitlement;
import io.troupe.model.Fill;
import io.troupe.model.OrderPart;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import io.troupe.simulation.plan.MarketEntries;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/** Ordered is always the difference between what is wanted and what is held, at the market. */
final class PlainOrders implements ReferenceOrders {
    private final Participant participant;
    private final long[] wanted;
    private final MarketEntries entries;

    PlainOrders(SimulationPlan plan, Participant participant) {
        this.participant = participant;
        this.wanted = new long[plan.data().assets()];
        this.entries = new MarketEntries(plan.data(), plan.fills().point());
    }

    @Override
    public void recount(Entitlement due, BarBookings booked) {
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
        entries.recount(due);
    }

    /** Whatever is wanted is ordered. */
    @Override
    public OrderCause refusal() {
        return OrderCause.NONE;
    }

    @Override
    public EntryBook entries() {
        return entries.book();
    }

    @Override
    public List<OrderView> open() {
        return List.of();
    }

    @Override
    public void filled(Fill fill) {
        entries.fill(fill);
    }

    @Override
    public void close(int bar) {
        entries.close(bar);
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
    public void cancel(int asset, OrderCause cause, BarBookings booked) {}

    @Override
    public int stops(int asset) {
        return 0;
    }

    @Override
    public Parts parts(int asset) {
        return new Parts(ordered(asset), 0, 0, 0, 0);
    }

    @Override
    public void decide(int bar, BarBookings booked) {}

    @Override
    public long ordered(int asset) {
        return wanted[asset] - participant.position(asset);
    }

    @Override
    public void reduce(int asset, OrderPart part, long approved, BarBookings booked) {
        reduce(asset, approved, booked);
    }

    @Override
    public void reduce(int asset, long approved, BarBookings booked) {
        wanted[asset] = Math.addExact(participant.position(asset), approved);
    }
}
