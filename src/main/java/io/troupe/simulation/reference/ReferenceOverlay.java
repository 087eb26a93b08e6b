package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Fill;
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

    @Override
    public long fill(Fill fill) {
        return house.bookOverlay(fill);
    }
}
