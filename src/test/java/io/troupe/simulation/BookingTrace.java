package io.troupe.simulation;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderId;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes down everything booked as text, sorted by bar and strategy, so that two runs compare. */
public final class BookingTrace implements BookingVisitor {
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<Integer, List<String>> ofBar = new TreeMap<>();

    private void add(int strategy, String entry) {
        ofBar.computeIfAbsent(strategy, k -> new ArrayList<>()).add(entry);
    }

    @Override
    public void bar(int bar) {
        ofBar.clear();
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        add(strategy, "flow " + asset + " " + kind + " " + steps + " " + cashMicros);
    }

    @Override
    public void cashFlow(int portfolio, FlowKind kind, long cashMicros) {
        add(portfolio, kind + " " + cashMicros);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        add(strategy, "fill " + asset + " " + quantity + " " + notionalMicros + " " + feeMicros
                + " " + slippageMicros);
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        Fill fill = filled.fill();
        OrderId order = filled.order();
        add(portfolio, "fill " + fill.asset() + " " + fill.quantity() + " "
                + fill.notionalMicros() + " " + fill.feeMicros() + " " + fill.slippageMicros()
                + " at " + filled.point() + " " + filled.reference()
                + (order == null ? "" : " of " + name(order)));
    }

    private static String name(OrderId order) {
        return order.decidedAt() + "." + order.sleeve() + "." + order.number();
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        OrderTicket ticket = event.ticket();
        add(portfolio, "order " + name(event.id()) + " " + event.state().label() + " "
                + event.cause().label() + " " + ticket.type().label() + " " + ticket.asset() + " "
                + event.filled() + "/" + ticket.quantity() + " " + ticket.prices().limit() + " "
                + ticket.prices().stop() + " " + ticket.prices().trail() + " "
                + ticket.timeInForce().label() + " " + ticket.goodTill() + " "
                + ticket.reduceOnly() + " " + ticket.links().group() + " "
                + ticket.links().parent() + " " + event.stop());
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        add(CROSSINGS, "crossed " + asset + " " + point + " " + nettingMicros + " "
                + poolingMicros);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        add(strategy, move.kind().label() + " over " + move.overBars() + " " + move.rule());
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        add(strategy, "constructed " + note.outcome().label() + " " + note.dropped() + " "
                + note.solver() + " " + note.iterations() + " " + note.residual() + " "
                + note.reason());
    }

    @Override
    public void exposure(double factor) {
        add(HOUSE, "exposure " + factor);
    }

    @Override
    public void transfer(int strategy, long micros) {
        add(strategy, "transfer " + micros);
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        add(strategy, "quarantine " + reason + " " + detail);
    }

    @Override
    public void halt(boolean halted) {
        add(HOUSE, "halt " + halted);
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        add(portfolio, event.kind().label() + " " + event.rule() + " "
                + event.asset().orElse(-1) + " " + event.figure() + " " + event.limit());
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        add(strategy, "own cut " + asset + " " + ordered + " " + approved + " " + reason);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        add(strategy, "cut " + asset + " " + ordered + " " + approved + " " + reason);
    }

    @Override
    public void endBar(int bar) {
        ofBar.forEach((strategy, entries) -> lines.add(bar + " " + strategy + " " + entries));
    }

    public List<String> lines() {
        return lines;
    }
}
