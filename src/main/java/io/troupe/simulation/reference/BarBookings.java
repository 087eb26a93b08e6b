package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderId;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link ReferenceSimulator} books in one bar, sorted into the order in which bookings are
 * visited: the house, its reserve, overlay and crossings, then each strategy; and of each of them
 * by {@link Kind}.
 */
final class BarBookings {
    /** Portfolios of the house, itself included; its numbers are −1, −2 and so on. */
    private static final int OF_THE_HOUSE = -BookingVisitor.CROSSINGS;

    private final List<Map<Kind, List<Consumer<BookingVisitor>>>> portfolios = new ArrayList<>();

    /** What is booked, in the order in which it is visited. */
    private enum Kind {
        FLOW, CASH_FLOW, FILL, CROSSED, ORDER_IN_BAR,
        /** The first of what is decided at the close. */
        QUARANTINE, TRANSFER, STAFFED, EXPOSURE, CONSTRUCTED, HALT, RISK, ORDER_AT_CLOSE, OWN, CUT
    }

    BarBookings(int strategies) {
        for (int portfolio = 0; portfolio < OF_THE_HOUSE + strategies; portfolio++) {
            portfolios.add(new EnumMap<>(Kind.class));
        }
    }

    private void add(int portfolio, Kind kind, Consumer<BookingVisitor> entry) {
        int place = portfolio < 0 ? -portfolio - 1 : OF_THE_HOUSE + portfolio;
        portfolios.get(place).computeIfAbsent(kind, none -> new ArrayList<>()).add(entry);
    }

    void flow(int portfolio, Entitlement due, long steps, long cashMicros) {
        add(portfolio, Kind.FLOW, visitor -> visitor.flow(portfolio, due.asset(), due.kind(),
                steps, cashMicros));
    }

    /** Cash that moved for no asset, if it has. */
    void cashFlow(int portfolio, FlowKind kind, long micros) {
        if (micros != 0) {
            add(portfolio, Kind.CASH_FLOW, visitor -> visitor.cashFlow(portfolio, kind, micros));
        }
    }

    void fill(int portfolio, Fill fill) {
        add(portfolio, Kind.FILL,
                visitor -> visitor.fill(portfolio, fill.asset(), fill.quantity(),
                        fill.notionalMicros(), fill.feeMicros(), fill.slippageMicros()));
    }

    /** A fill where portfolios have desks; the house has no orders. */
    void pointFill(int portfolio, @Nullable OrderId order, Place place, Fill fill) {
        PointFill filled = new PointFill(fill, order, place.point(), place.reference());
        add(portfolio, Kind.FILL, visitor -> visitor.pointFill(portfolio, filled));
    }

    /** What became of an order, in the bar or at its close. */
    void order(int portfolio, OrderEvent event, boolean atClose) {
        add(portfolio, atClose ? Kind.ORDER_AT_CLOSE : Kind.ORDER_IN_BAR,
                visitor -> visitor.order(portfolio, event));
    }

    /** What a point of the bar has saved, if it has. */
    void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        if (nettingMicros != 0 || poolingMicros != 0) {
            add(BookingVisitor.CROSSINGS, Kind.CROSSED,
                    visitor -> visitor.crossed(asset, point, nettingMicros, poolingMicros));
        }
    }

    void quarantine(Failure failure) {
        add(failure.strategy(), Kind.QUARANTINE, visitor -> visitor
                .quarantine(failure.strategy(), failure.reason(), failure.detail()));
    }

    /** Capital that has moved, if it has. */
    void transfer(int portfolio, long micros) {
        if (micros != 0) {
            add(portfolio, Kind.TRANSFER, visitor -> visitor.transfer(portfolio, micros));
        }
    }

    void transfers(CapitalMoves moves) {
        transfer(BookingVisitor.HOUSE, moves.subscribed());
        transfer(BookingVisitor.RESERVE, moves.reserve());
        transfer(BookingVisitor.OVERLAY, moves.overlay());
        transfer(BookingVisitor.CROSSINGS, moves.crossings());
    }

    void staffed(StaffMove move) {
        add(move.strategy(), Kind.STAFFED, visitor -> visitor.staffed(move.strategy(), move));
    }

    void constructed(int portfolio, ConstructionNote note) {
        add(portfolio, Kind.CONSTRUCTED, visitor -> visitor.constructed(portfolio, note));
    }

    void exposure(double factor) {
        add(BookingVisitor.HOUSE, Kind.EXPOSURE, visitor -> visitor.exposure(factor));
    }

    void halt(boolean halted) {
        add(BookingVisitor.HOUSE, Kind.HALT, visitor -> visitor.halt(halted));
    }

    void cut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        add(portfolio, Kind.CUT,
                visitor -> visitor.cut(portfolio, asset, ordered, approved, reason));
    }

    void ownCut(int portfolio, int asset, long ordered, long approved, CutReason reason) {
        add(portfolio, Kind.OWN,
                visitor -> visitor.ownCut(portfolio, asset, ordered, approved, reason));
    }

    /** What limits and halts have to tell. */
    void risk(int portfolio, List<RiskEvent> events) {
        events.forEach(event -> add(portfolio, Kind.RISK,
                visitor -> visitor.risk(portfolio, event)));
    }

    void replay(BookingVisitor visitor) {
        portfolios.forEach(kinds -> kinds.values()
                .forEach(entries -> entries.forEach(entry -> entry.accept(visitor))));
    }
}
