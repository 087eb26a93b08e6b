package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the {@link ReferenceSimulator} books in one bar, sorted into the order in which bookings are
 * visited: the house, then each strategy; flows, fills, quarantine, transfer, halt, cuts.
 */
final class BarBookings {
    private final List<Entries> portfolios = new ArrayList<>();

    private static final class Entries {
        final List<Consumer<BookingVisitor>> flows = new ArrayList<>();
        final List<Consumer<BookingVisitor>> fills = new ArrayList<>();
        final List<Consumer<BookingVisitor>> changes = new ArrayList<>();
        final List<Consumer<BookingVisitor>> cuts = new ArrayList<>();
    }

    BarBookings(int strategies) {
        for (int portfolio = BookingVisitor.HOUSE; portfolio < strategies; portfolio++) {
            portfolios.add(new Entries());
        }
    }

    private Entries of(int strategy) {
        return portfolios.get(strategy - BookingVisitor.HOUSE);
    }

    void flow(int strategy, Entitlement entitlement, long steps, long cashMicros) {
        of(strategy).flows.add(visitor -> visitor.flow(strategy, entitlement.asset(),
                entitlement.kind(), steps, cashMicros));
    }

    void fill(int strategy, Fill fill) {
        of(strategy).fills.add(visitor -> visitor.fill(strategy, fill.asset(), fill.quantity(),
                fill.notionalMicros(), fill.feeMicros(), fill.slippageMicros()));
    }

    void quarantine(Failure failure) {
        of(failure.strategy()).changes.addFirst(visitor -> visitor.quarantine(failure.strategy(),
                failure.reason(), failure.detail()));
    }

    void transfer(int strategy, long micros) {
        of(strategy).changes.add(visitor -> visitor.transfer(strategy, micros));
    }

    void halt(boolean halted) {
        of(BookingVisitor.HOUSE).changes.add(visitor -> visitor.halt(halted));
    }

    void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        of(strategy).cuts
                .add(visitor -> visitor.cut(strategy, asset, ordered, approved, reason));
    }

    void replay(BookingVisitor visitor) {
        for (Entries entries : portfolios) {
            entries.flows.forEach(entry -> entry.accept(visitor));
            entries.fills.forEach(entry -> entry.accept(visitor));
            entries.changes.forEach(entry -> entry.accept(visitor));
            entries.cuts.forEach(entry -> entry.accept(visitor));
        }
    }
}
