package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Fill;
import io.troupe.model.OrderPart;
import java.util.function.Function;

/** What the fund holds though no strategy asked for it; its account is one of the house's. */
final class ReferenceOverlay implements Participant {
    private final HouseLedger house;
    private final ReferenceOrders orders;
    private double equity;

    ReferenceOverlay(HouseLedger house, Function<Participant, ReferenceOrders> orders) {
        this.house = house;
        this.orders = orders.apply(this);
    }

    void value(double[] stepValues) {
        equity = house.overlayEquity(stepValues);
    }

    @Override
    public int number() {
        return BookingVisitor.OVERLAY;
    }

    @Override
    public long position(int asset) {
        return house.overlayPosition(asset);
    }

    @Override
    public long cashMicros() {
        return house.accounts().overlayCashMicros();
    }

    @Override
    public double equity() {
        return equity;
    }

    @Override
    public ReferenceOrders orders() {
        return orders;
    }

    /** It trades at the market: whatever holds its orders up, they count as filled. */
    @Override
    public long order(int asset, OrderPart part) {
        return part == OrderPart.CERTAIN ? order(asset) : 0;
    }

    @Override
    public void reduce(int asset, OrderPart part, long approved, BarBookings booked) {
        orders.reduce(asset, approved, booked);
    }

    @Override
    public long fill(Fill fill) {
        return house.bookOverlay(fill);
    }
}
