package io.troupe.execution.desk;

import io.troupe.execution.exits.StoppedAssets;
import io.troupe.execution.matching.TickRounding;
import io.troupe.execution.styles.ChildOrder;
import io.troupe.execution.styles.StyleBook;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Has what is wanted of instruments worked as a style says: per instrument one order, of which each
 * bar may fill a part. With latency parts are underway, and what is taken back is filled meanwhile.
 */
final class StyleTargets implements Targets {
    private final DeskRules rules;
    private final int sleeve;
    private final WorkingOrders orders;
    private final Lifetimes lifetimes;
    private final Families families;
    private final Exits exits;
    private final Wanted wanted;
    private final StyleBook book;
    private final boolean expires;
    private final ChildOrder child = new ChildOrder();
    private final OrderNumbers numbers;

    StyleTargets(DeskRules rules, OrderStyle style, int sleeve, Families families, Exits exits) {
        this.rules = rules;
        this.sleeve = sleeve;
        this.families = families;
        this.exits = exits;
        this.wanted = exits.wanted();
        this.orders = families.orders();
        this.lifetimes = families.lifetimes();
        this.book = new StyleBook(style, rules.styles());
        this.expires = style instanceof OrderStyle.Limit;
        this.numbers = new OrderNumbers(wanted.assets());
    }

    @Override
    public void want(int asset, long steps, boolean isNewTarget) {
        long allowed = exits.stopped().want(asset, steps, isNewTarget);
        if (book.takes(asset, isNewTarget)) {
            wanted.set(asset, allowed);
        }
    }

    /** All orders are {@link WorkingOrder}s. */
    @Override
    public void match(int bar, int asset, DeskAccount account, PointFills fills,
            DeskEvents events) {}

    @Override
    public void decide(int bar, int asset, DeskAccount account, DeskEvents events) {
        StoppedAssets stopped = exits.stopped();
        if (stopped.resumes(asset, bar)) {
            wanted.set(asset, stopped.asked(asset));
        }
        exits.decide(bar, asset, events);
        if (!exits.areLeaving(asset)) {
            work(bar, asset, account.position(asset), events);
        }
    }

    private void work(int bar, int asset, long held, DeskEvents events) {
        long steps = wanted.of(asset);
        WorkingOrder present = present(asset);
        long underway = present == null || isFor(present, steps, held) ? 0
                : underway(present, bar);
        switch (book.decide(bar, asset, steps, held + underway, child)) {
            case ORDER -> work(bar, asset, steps - held - underway, present, events);
            case WAIT -> {
                if (present != null && steps == held + underway) {
                    retire(bar, present, OrderCause.NEW_TARGET, events);
                } else if (present != null) {
                    change(bar, present, present.ticket, present.filled);
                }
            }
            case DROP -> {
                wanted.set(asset, held);
                if (present != null) {
                    retire(bar, present, OrderCause.TIME, events);
                }
            }
        }
    }

    /** The order that is worked for an asset, and not being taken back; null if there is none. */
    private @Nullable WorkingOrder present(int asset) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = all.size() - 1; k >= 0; k--) {
            WorkingOrder order = all.get(k);
            if (order.isTarget() && !order.state.isEnd() && !isRetired(order)) {
                return order;
            }
        }
        return null;
    }

    private static boolean isRetired(WorkingOrder order) {
        return !order.changes.isEmpty() && order.changes.getLast().ticket() == null;
    }

    /** Whether an order leads from what is held to what is wanted. */
    private static boolean isFor(WorkingOrder order, long wanted, long held) {
        return wanted - held == order.ticket.quantity() - order.filled;
    }

    /** Signed steps that are underway of an order and come before it could be taken back. */
    private long underway(WorkingOrder order, int bar) {
        long due = order.filled;
        for (OrderChange change : order.changes) {
            if (change.fromBar() < lifetimes.firstBar(bar) && change.ticket() != null) {
                due = change.due();
            }
        }
        return due - order.filled;
    }

    private void work(int bar, int asset, long quantity, @Nullable WorkingOrder present,
            DeskEvents events) {
        OrderId id = new OrderId(child.decidedAt, sleeve, numbers.ofTarget(asset));
        WorkingOrder order = present;
        if (order == null || !order.id.equals(id)) {
            if (order != null) {
                retire(bar, order, expires && child.decidedAt == bar ? OrderCause.TIME
                        : OrderCause.NEW_TARGET, events);
            }
            order = new WorkingOrder(id, OrderCause.NEW_TARGET, ticket(asset, quantity),
                    lifetimes.firstBar(bar));
            order.state = order.firstBar == bar + 1 ? OrderState.WORKING : OrderState.PENDING;
            orders.add(order);
            events.event(order.event(OrderCause.NEW_TARGET));
        }
        order.volumeShare = child.volumeShare;
        change(bar, order, ticket(asset, order.ticket.quantity()), order.filled + child.quantity);
    }

    private OrderTicket ticket(int asset, long quantity) {
        double limit = TickRounding.limit(rules.matching().book(), quantity > 0, child.limit,
                rules.terms().ticks()[asset]);
        return new OrderTicket(asset, quantity, child.type,
                Double.isNaN(limit) ? OrderPrices.NONE : OrderPrices.limit(limit),
                child.timeInForce, null, false, OrderLinks.NONE);
    }

    /** Has an order worked, until further notice, for what is due. */
    private void change(int bar, WorkingOrder order, OrderTicket ticket, long due) {
        int firstBar = lifetimes.firstBar(bar);
        if (firstBar == bar + 1) {
            order.becomes(ticket, due);
        } else {
            order.changes.add(new OrderChange(firstBar, ticket, due, OrderCause.NONE));
        }
    }

    private void retire(int bar, WorkingOrder order, OrderCause cause, DeskEvents events) {
        int firstBar = lifetimes.firstBar(bar);
        if (firstBar == bar + 1) {
            families.end(order, cause == OrderCause.TIME ? OrderState.EXPIRED
                    : OrderState.CANCELLED, cause, events);
        } else {
            order.changes.add(new OrderChange(firstBar, null, 0, cause));
        }
    }

    @Override
    public long ordered(int asset, DeskAccount account) {
        return exits.areLeaving(asset) ? 0 : wanted.of(asset) - account.position(asset);
    }

    @Override
    public void reduce(int bar, int asset, long approved, DeskAccount account,
            DeskEvents events) {
        long held = account.position(asset);
        long beyond = wanted.of(asset) - held - approved;
        wanted.set(asset, held + approved);
        book.reduce(asset, beyond);
        WorkingOrder present = present(asset);
        if (present != null) {
            present.shrink(Math.min(Math.abs(beyond),
                    Math.abs(present.ticket.quantity() - present.filled)));
            if (present.isComplete()) {
                families.end(present, OrderState.CANCELLED, OrderCause.LIMIT, events);
            } else {
                events.event(present.event(OrderCause.LIMIT));
            }
        }
        work(bar, asset, held, events);
    }

    @Override
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        book.recount(asset, stepsAfter, priceFactor);
        exits.stopped().recount(asset, stepsAfter);
    }

    @Override
    public void forget(int asset) {
        wanted.set(asset, 0);
        book.forget(asset);
        exits.stopped().forget(asset);
    }

    @Override
    public void copyTo(Targets other) {
        StyleTargets to = (StyleTargets) other;
        book.copyTo(to.book);
        exits.stopped().copyTo(to.exits.stopped());
    }

    @Override
    public void write(DataOutput out) throws IOException {
        book.write(out);
        exits.stopped().write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        book.read(in);
        exits.stopped().read(in);
    }
}
