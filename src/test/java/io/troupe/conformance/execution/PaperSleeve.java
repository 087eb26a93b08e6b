package io.troupe.conformance.execution;

import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.desk.DeskAccount;
import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.execution.desk.Rations;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sleeve of one asset with a desk, on paper, that does not borrow if it is told so: what cannot
 * be paid for stays pending. The first bar of its market is the one at whose close it begins.
 */
final class PaperSleeve implements DeskAccount, DeskEvents, Rations {
    private static final double MICROS = 1e6;
    private final OrderDesk desk;
    private final boolean borrows;
    private final Map<OrderId, Progress> progress = new LinkedHashMap<>();
    private long cashMicros;
    private long held;
    private int bar;
    private int submitted;

    /** What has become of an order. */
    static final class Progress {
        OrderState state = OrderState.PENDING;
        long quantity;
        long filled;
        long feeMicros;
        double value;
        double stop;
        /** The bar in which it came to its state. */
        int since;

        /** The mean price of what was filled; NaN if nothing was. */
        double price() {
            return filled == 0 ? Double.NaN : value / MICROS / Math.abs(filled);
        }
    }

    PaperSleeve(DeskRules rules, long cashMicros, boolean borrows) {
        this.desk = new OrderDesk(rules, OrderPolicy.PLAIN, 0, "paper");
        this.cashMicros = cashMicros;
        this.borrows = borrows;
    }

    OrderId submit(OrderTicket ticket) {
        OrderId id = new OrderId(bar, 0, new OrderNumbers(1).ofRequest(submitted++));
        progress.put(id, new Progress());
        desk.request(bar, List.of(new OrderRequest.Submit(id, ticket)), this, this);
        return id;
    }

    void cancel(OrderId id) {
        desk.request(bar, List.of(new OrderRequest.Cancel(id)), this, this);
    }

    /** The next bar happens. */
    void next() {
        desk.decide(bar, this, this);
        bar++;
        submitted = 0;
        desk.match(bar, this, this, this);
        desk.openOrders().forEach(open -> progressOf(open.id()).stop = open.stop());
    }

    int bar() {
        return bar;
    }

    Progress progressOf(OrderId id) {
        Progress of = progress.get(id);
        if (of == null) {
            throw new IllegalStateException("nobody asked for " + id);
        }
        return of;
    }

    @Override
    public long position(int asset) {
        return held;
    }

    @Override
    public long cashMicros() {
        return cashMicros;
    }

    @Override
    public double equity() {
        return cashMicros / MICROS;
    }

    @Override
    public long share(int asset, BarPoint point, double reference, long quantity,
            boolean allOrNothing) {
        return borrows || quantity * reference * MICROS <= cashMicros ? quantity : 0;
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        held += quote.quantity();
        cashMicros -= quote.notionalMicros() + quote.feeMicros();
        Progress of = progressOf(order);
        of.filled += quote.quantity();
        of.value += Math.abs(quote.notionalMicros());
        of.feeMicros += quote.feeMicros();
        of.state = OrderState.PARTIAL;
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {}

    @Override
    public void event(OrderEvent event) {
        Progress of = progressOf(event.id());
        of.state = event.state();
        of.quantity = event.ticket().quantity();
        of.stop = event.stop();
        of.since = bar;
    }
}
