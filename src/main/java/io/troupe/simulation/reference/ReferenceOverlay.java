package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Fill;

/** What the fund holds though no strategy asked for it; its account is one of the house's. */
final class ReferenceOverlay implements Participant {
    private final HouseLedger house;
    private final long[] wanted;

    ReferenceOverlay(HouseLedger house, int assets) {
        this.house = house;
        this.wanted = new long[assets];
    }

    /** Wants as many of the new steps as of the old; what is held is the house's to book. */
    void flow(Entitlement due) {
        wanted[due.asset()] = due.stepsAfter(wanted[due.asset()]);
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
    public long wanted(int asset) {
        return wanted[asset];
    }

    @Override
    public void want(int asset, long steps) {
        wanted[asset] = steps;
    }

    @Override
    public long fill(Fill fill) {
        return house.bookOverlay(fill);
    }
}
