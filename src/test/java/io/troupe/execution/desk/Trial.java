package io.troupe.execution.desk;

import io.troupe.execution.costs.FillQuote;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderPolicy;
import java.util.ArrayList;
import java.util.List;

/** A copy of a desk of one asset, and what would become of it and its position. */
final class Trial implements DeskAccount, DeskEvents, Rations {
    final OrderDesk desk;
    final List<String> told = new ArrayList<>();
    private long held;
    /** Which of the orders that meet their price are filled: bits from the lowest on. */
    private long mask = -1;
    private int offers;

    Trial(DeskRules rules, OrderPolicy policy, OrderDesk of, long held) {
        this.desk = new OrderDesk(rules, policy, 0, "hand");
        this.held = held;
        desk.copyFrom(of);
    }

    /** Lets some of the orders that a bar reaches fill. */
    long match(int bar, long fills) {
        mask = fills;
        desk.match(bar, this, this, this);
        return held;
    }

    /** How many orders met their price. */
    int offers() {
        return offers;
    }

    Ends ends() {
        return Ends.of(desk, this);
    }

    void reduce(boolean buys, long approved) {
        if (buys) {
            desk.reduceBuys(0, approved, this, this);
        } else {
            desk.reduceSells(0, approved, this, this);
        }
    }

    void onlyReduce() {
        desk.cancel(0, OrderCause.HALTED, true, this, this);
    }

    @Override
    public long share(int asset, BarPoint point, double reference, long quantity,
            boolean allOrNothing) {
        long done = (mask & 1) == 0 ? 0 : quantity;
        mask = (mask >> 1);
        offers++;
        return done;
    }

    @Override
    public long position(int asset) {
        return held;
    }

    @Override
    public long cashMicros() {
        return 0;
    }

    @Override
    public double equity() {
        return 0;
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        held += quote.quantity();
        told.add("fill " + order + " " + quote.quantity());
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {}

    @Override
    public void event(OrderEvent event) {
        told.add(event.state().label() + " " + event.id() + " " + event.cause().label());
    }

    /** The ends of one asset's position. */
    record Ends(long certain, long mayBuy, long maySell, long exitBuys, long exitSells) {
        static Ends of(OrderDesk desk, DeskAccount account) {
            DeskEnds ends = new DeskEnds(1);
            desk.addEnds(ends, account);
            return new Ends(ends.certain(0), ends.mayBuy(0), ends.maySell(0), ends.exitBuys(0),
                    ends.exitSells(0));
        }

        long low(long held) {
            return held + certain - maySell - exitSells;
        }

        long high(long held) {
            return held + certain + mayBuy + exitBuys;
        }

        long may(boolean buys) {
            return buys ? mayBuy : maySell;
        }
    }
}
