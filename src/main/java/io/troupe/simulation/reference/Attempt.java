package io.troupe.simulation.reference;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A participant's orders meet a bar, and nothing of it is booked: another attempt may be made from
 * where this one began. Fills change copies of what it holds.
 */
final class Attempt implements DeskAccount, DeskEvents {
    private final Participant participant;
    final OrderDesk desk;
    private final List<Filled> fills = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<OrderEvent> events = new ArrayList<>();
    private final long[] positions;
    private long cashMicros;

    /** A fill, and where it is. */
    private record Filled(OrderId order, Place place, Fill fill) {}

    /** Less was done of an order than it could have been. */
    private record Cut(int asset, long ordered, long done, CutReason reason) {}

    /**
     * An attempt that begins.
     *
     * @param desk its own copy
     */
    Attempt(Participant participant, OrderDesk desk, int assets) {
        this.participant = participant;
        this.desk = desk;
        this.positions = new long[assets];
        for (int asset = 0; asset < assets; asset++) {
            positions[asset] = participant.position(asset);
        }
        this.cashMicros = participant.cashMicros();
    }

    /**
     * Books what came of it.
     *
     * @param paid takes what was paid at each place, beside what others did
     */
    void book(Map<Place, Long> paid, BarBookings booked) {
        int number = participant.number();
        for (Filled filled : fills) {
            paid.merge(filled.place, participant.fill(filled.fill), Math::addExact);
            booked.pointFill(number, filled.order, filled.place, filled.fill);
        }
        events.forEach(event -> booked.order(number, event, false));
        cuts.forEach(cut -> booked.cut(number, cut.asset, cut.ordered, cut.done, cut.reason));
    }

    @Override
    public long position(int asset) {
        return positions[asset];
    }

    @Override
    public long cashMicros() {
        return cashMicros;
    }

    @Override
    public double equity() {
        return participant.equity();
    }

    @Override
    public void fill(OrderId order, DeskFill at, FillQuote quote) {
        Fill fill = quote.fill();
        fills.add(new Filled(order, new Place(at.asset, at.point, at.reference), fill));
        positions[at.asset] = Math.addExact(positions[at.asset], fill.quantity());
        cashMicros = Math.subtractExact(cashMicros,
                Math.addExact(fill.notionalMicros(), fill.feeMicros()));
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {
        cuts.add(new Cut(asset, ordered, done, reason));
    }

    @Override
    public void event(OrderEvent event) {
        events.add(event);
    }
}
