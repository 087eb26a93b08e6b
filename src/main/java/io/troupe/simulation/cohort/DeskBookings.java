package io.troupe.simulation.cohort;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.PointSums;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import java.util.List;

/**
 * Books what the desks of a cohort tell: fills to their sleeves and the sums by point, all of it to
 * the window. Mutable, owned by one thread.
 */
final class DeskBookings implements DeskEvents {
    private final SleeveBank bank;
    private final WindowBuilder window;
    private final PointSums points = new PointSums();
    private int sleeve;
    private int local;
    private Phase phase = Phase.ORDER_MATCHED;
    private int place;

    DeskBookings(SleeveBank bank, WindowBuilder window) {
        this.bank = bank;
        this.window = window;
    }

    /**
     * The next orders are of a sleeve.
     *
     * @param ofLocal the number of the sleeve in its book, if there may be fills
     */
    DeskBookings of(int ofSleeve, int ofLocal) {
        sleeve = ofSleeve;
        local = ofLocal;
        return this;
    }

    /**
     * What becomes of the next orders belongs to a part of the bar.
     *
     * @param inPlace which of the phase's rounds through the sleeves it is
     */
    void in(Phase inPhase, int inPlace) {
        phase = inPhase;
        place = inPlace;
    }

    /** Forgets what was traded. */
    void clearPoints() {
        points.clear();
    }

    /** What was traded since then. */
    List<PointSum> points() {
        return points.all();
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        long paid = bank.fill(sleeve, fill.asset, quote.quantity(), quote.notionalMicros(),
                quote.feeMicros());
        points.add(fill.asset, fill.point, fill.reference, quote.quantity(),
                fill.allOrNothing, paid);
        if (window.recordsFills()) {
            window.fill(local, new PointFill(quote.fill(), order, fill.point, fill.reference));
        }
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {
        // Of what is decided at the close, what there is no money for comes after shorts.
        boolean isDecided = reason == CutReason.BUYING_POWER;
        window.entry(isDecided ? Phase.SHORT_CUT : Phase.VOLUME_CUT, isDecided ? 1 : 0, sleeve,
                (buffer, inBook) -> buffer.cut(inBook, asset, ordered, done, reason));
    }

    @Override
    public void event(OrderEvent event) {
        window.entry(phase, place, sleeve, (buffer, inBook) -> buffer.order(inBook, event));
    }

    @Override
    public boolean areRead() {
        return window.recordsFills();
    }
}
