package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Hash;
import io.troupe.journal.HouseAccount;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.Side;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import io.troupe.report.orders.OrderText;
import java.util.function.Consumer;

/** Bookings as lines for people: date, portfolio, what happened. */
final class BookingText implements BookingVisitor {
    private static final int WIDEST_NAME = 24;

    private final RunContext context;
    private final Units units;
    private final OrderText orders;
    private final Consumer<String> lines;
    private final int nameWidth;
    private String date = "";
    private int currentBar;

    BookingText(RunContext context, Consumer<String> lines) {
        this.context = context;
        this.units = new Units(context.data());
        this.orders = new OrderText(context);
        this.lines = lines;
        int width = 0;
        for (HouseAccount account : context.terms().accounts()) {
            width = Math.max(width, account.label().length());
        }
        for (String id : context.strategyIds()) {
            width = Math.max(width, id.codePointCount(0, id.length()));
        }
        nameWidth = Math.min(WIDEST_NAME, width);
    }

    private void line(int strategy, String what) {
        String name = Figures.left(context.portfolio(strategy), nameWidth);
        lines.accept(Figures.oneLine(date + "  " + name + "  " + what));
    }

    private String symbol(int asset) {
        return context.data().symbol(asset);
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        date = context.data().time(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        line(strategy, kind.label() + " " + symbol(asset) + "  quantity "
                + units.text(asset, steps) + ", cash " + Money.exact(cashMicros));
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        line(strategy, traded(new Fill(currentBar, asset, quantity, notionalMicros, feeMicros,
                slippageMicros)));
    }

    private String traded(Fill fill) {
        int asset = fill.asset();
        double price = units.price(currentBar, asset, fill.quantity(), fill.notionalMicros());
        String side = Side.of(fill.quantity()).label();
        return Figures.left(side, 4) + " " + unsigned(asset, fill.quantity()) + " "
                + symbol(asset) + " @ " + OrderText.price(price) + "  cost "
                + Money.exact(Math.addExact(fill.feeMicros(), fill.slippageMicros())) + " (fee "
                + Money.exact(fill.feeMicros()) + ", slippage "
                + Money.exact(fill.slippageMicros()) + ")";
    }

    @Override
    public void pointFill(int strategy, PointFill filled) {
        OrderId order = filled.order();
        line(strategy, traded(filled.fill()) + ", " + filled.point().label() + " at "
                + OrderText.price(filled.reference())
                + (order == null ? "" : ", order " + context.order(strategy, order)));
    }

    @Override
    public void order(int strategy, OrderEvent event) {
        line(strategy, orders.event(strategy, event));
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        line(strategy, kind.label() + "  cash " + Money.exact(cashMicros));
    }

    private String unsigned(int asset, long quantity) {
        return units.text(asset, Math.absExact(quantity));
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        line(CROSSINGS, "crossed " + symbol(asset) + " " + point.label() + "  netting "
                + Money.exact(nettingMicros) + ", pooling " + Money.exact(poolingMicros));
    }

    @Override
    public void transfer(int strategy, long micros) {
        line(strategy, "transfer " + (micros < 0 ? "out " : "in ")
                + Money.exact(Math.absExact(micros)));
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        line(strategy, "quarantined, " + reason.label() + ": " + detail);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        line(strategy, move.kind().label()
                + (move.kind().isIn() ? ""
                        : ", to be sold in " + move.overBars()
                                + (move.overBars() == 1 ? " bar" : " bars"))
                + ": " + move.rule());
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        line(strategy, "constructed, " + note.outcome().label()
                + (note.solver().isEmpty() ? ""
                        : " by " + note.solver() + " in "
                                + note.iterations() + " steps, residual " + note.residual())
                + (note.dropped().isEmpty() ? ""
                        : ", without " + String.join(" and ", note.dropped()))
                + (note.reason().isEmpty() ? "" : ": " + note.reason()));
    }

    @Override
    public void restated(Hash before, Hash after) {
        line(HOUSE, "prices were restated: from here on the data is " + after.brief()
                + ", before it was " + before.brief());
    }

    @Override
    public void exposure(double factor) {
        line(HOUSE, "exposure " + OrderText.price(factor)
                + ": the factor on all weights from now on");
    }

    @Override
    public void halt(boolean halted) {
        line(HOUSE, halted ? "halted: the fund goes flat" : "halt ends: the fund trades again");
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        line(portfolio, event.kind().label() + "  " + orders.risk(event));
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        line(strategy, reduced("own cut", asset, ordered, approved, reason));
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        line(strategy, reduced("cut", asset, ordered, approved, reason));
    }

    private String reduced(String what, int asset, long ordered, long approved,
            CutReason reason) {
        return what + "  " + symbol(asset) + " ordered " + units.text(asset, ordered)
                + ", approved " + units.text(asset, approved) + " (" + reason.label() + ")";
    }
}
