package io.troupe.execution.desk;

import io.troupe.execution.exits.StoppedAssets;
import io.troupe.execution.matching.TickRounding;
import io.troupe.execution.styles.ChildOrder;
import io.troupe.execution.styles.StyleBook;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Has what is wanted of instruments worked as a style says: per instrument one order, of which each
 * bar may fill a part. With latency parts are underway, and what is taken back is filled meanwhile.
 */
final class StyleTargets implements Targets {
    private final DeskRules rules;
    private final Collar collar;
    private final int sleeve;
    private final WorkingOrders orders;
    private final Lifetimes lifetimes;
    private final Families families;
    private final Exits exits;
    private final Wanted wanted;
    private final StyleBook book;
    private final ChildOrder child = new ChildOrder();
    private final OrderNumbers numbers;
    /** The bar in whose name an asset's last order was made; negative where none was. */
    private final int[] madeAt;

    StyleTargets(DeskRules rules, OrderStyle style, int sleeve, Families families, Exits exits,
            Collar collar) {
        this.rules = rules;
        this.collar = collar;
        this.sleeve = sleeve;
        this.families = families;
        this.exits = exits;
        this.wanted = exits.wanted();
        this.orders = families.orders();
        this.lifetimes = families.lifetimes();
        this.book = new StyleBook(style, rules.styles());
        this.numbers = new OrderNumbers(wanted.assets());
        this.madeAt = new int[wanted.assets()];
        Arrays.fill(madeAt, -1);
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

    /**
     * Decides for an asset that has no orders of targets, if all that is to be decided is whether
     * there is a new order at the market.
     *
     * @return whether it was; then {@link #decidedAt} is the bar if there is an order
     */
    boolean decidesAtOnce(int bar, int asset, long held) {
        long steps = wanted.of(asset);
        if (book.decide(bar, asset, steps, held, child) != StyleBook.Outcome.ORDER) {
            return steps == held;
        }
        if (child.decidedAt != bar || madeAt[asset] == bar) {
            return false;
        }
        madeAt[asset] = bar;
        return true;
    }

    /** The order of an asset at the market, for the next bar. */
    WorkingOrder atMarket(int asset, long quantity) {
        child.market(OrderType.MARKET, quantity, madeAt[asset]);
        WorkingOrder order = newOrder(asset, quantity, lifetimes.firstBar(madeAt[asset]));
        order.becomes(order.ticket, quantity);
        return order;
    }

    private WorkingOrder newOrder(int asset, long quantity, int firstBar) {
        WorkingOrder order = new WorkingOrder(id(asset, child.decidedAt),
                OrderCause.NEW_TARGET, ticket(asset, quantity), firstBar);
        order.state = OrderState.WORKING;
        return order;
    }

    /** The name of the order of an asset that was decided at a bar's close. */
    OrderId id(int asset, int decidedAt) {
        return new OrderId(decidedAt, sleeve, numbers.ofTarget(asset));
    }

    private void work(int bar, int asset, long held, DeskEvents events) {
        long steps = wanted.of(asset);
        WorkingOrder present = present(asset);
        boolean goesOn = book.isFor(asset, steps);
        long expected = held + underway(bar, asset, goesOn ? present : null);
        StyleBook.Outcome outcome = book.decide(bar, asset, steps, expected, child);
        if (outcome == StyleBook.Outcome.ORDER && isSpent(asset, present)) {
            startAgain(bar, asset, held, present, events);
            return;
        }
        if (outcome == StyleBook.Outcome.ORDER
                && collar.refuses(bar, ticket(asset, steps - expected))) {
            refuse(bar, asset, held, present, events);
            return;
        }
        switch (outcome) {
            case ORDER -> order(bar, asset, steps - expected, present, goesOn, events);
            case WAIT -> pause(bar, present, steps == expected, events);
            case DROP -> {
                wanted.set(asset, held);
                retire(bar, present, OrderCause.TIME, events);
            }
        }
    }

    /** Its limit is too far from the close: no more than what is held is wanted. */
    private void refuse(int bar, int asset, long held, @Nullable WorkingOrder present,
            DeskEvents events) {
        if (present != null && present.id.decidedAt() == child.decidedAt) {
            families.end(present, OrderState.CANCELLED, OrderCause.COLLAR, events);
        } else {
            retire(bar, present, OrderCause.NEW_TARGET, events);
            WorkingOrder order = newOrder(asset, child.quantity, lifetimes.firstBar(bar));
            order.state = OrderState.REFUSED;
            events.event(order.event(OrderCause.COLLAR));
        }
        wanted.set(asset, held);
        book.forget(asset);
    }

    /** What is wanted stands, and nothing of it is worked in the next bar. */
    private void pause(int bar, @Nullable WorkingOrder present, boolean isThere,
            DeskEvents events) {
        if (isThere) {
            retire(bar, present, OrderCause.NEW_TARGET, events);
        } else if (present != null) {
            change(bar, present, present.ticket, present.filled);
        }
    }

    /** Works what is wanted as if it were new; one order a close, so perhaps from the next on. */
    private void startAgain(int bar, int asset, long held, @Nullable WorkingOrder present,
            DeskEvents events) {
        retire(bar, present, OrderCause.NEW_TARGET, events);
        book.forget(asset);
        if (madeAt[asset] != bar) {
            work(bar, asset, held, events);
        }
    }

    /**
     * Whether the order of what the style has in hand has ended, or leads away from it, as where
     * more was underway than is wanted now.
     */
    private boolean isSpent(int asset, @Nullable WorkingOrder present) {
        return child.decidedAt == madeAt[asset] && (present == null
                || Long.signum(child.quantity) != Long.signum(present.ticket.quantity()));
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

    /** Signed steps that are underway and come before they could be taken back. */
    private long underway(int bar, int asset, @Nullable WorkingOrder except) {
        List<WorkingOrder> all = orders.of(asset);
        long sum = 0;
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isTarget() && order != except && !order.state.isEnd()) {
                sum += underway(bar, order);
            } else if (order.origin == OrderCause.MARGIN_CALL && !order.state.isEnd()) {
                sum += order.rest();
            }
        }
        return sum;
    }

    private long underway(int bar, WorkingOrder order) {
        return Underway.before(lifetimes.firstBar(bar), order);
    }

    private void order(int bar, int asset, long quantity, @Nullable WorkingOrder present,
            boolean goesOn, DeskEvents events) {
        WorkingOrder order = present;
        long before = 0;
        if (order == null || order.id.decidedAt() != child.decidedAt) {
            before = order != null && goesOn ? underway(bar, order) : 0;
            retire(bar, order, goesOn ? OrderCause.TIME : OrderCause.NEW_TARGET, events);
            if (Long.signum(quantity - before) != Long.signum(quantity)) {
                return; // all of it is underway
            }
            order = add(bar, asset, quantity - before, events);
        }
        order.volumeShare = child.volumeShare;
        change(bar, order, ticket(asset, order.filled + quantity - before),
                order.filled + child.quantity - before);
    }

    private WorkingOrder add(int bar, int asset, long quantity, DeskEvents events) {
        WorkingOrder order = newOrder(asset, quantity, lifetimes.firstBar(bar));
        order.state = order.firstBar == bar + 1 ? OrderState.WORKING : OrderState.PENDING;
        madeAt[asset] = child.decidedAt;
        orders.add(order);
        events.event(order.event(OrderCause.NEW_TARGET));
        return order;
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

    private void retire(int bar, @Nullable WorkingOrder order, OrderCause cause,
            DeskEvents events) {
        if (order == null) {
            return;
        }
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
    public void reduce(int bar, int asset, long approved, OrderCause cause, DeskAccount account,
            DeskEvents events) {
        long held = account.position(asset);
        long beyond = wanted.of(asset) - held - approved;
        wanted.set(asset, held + approved);
        book.reduce(asset, beyond);
        WorkingOrder present = present(asset);
        if (present != null && approved == 0) {
            families.end(present, OrderState.CANCELLED, cause, events);
        } else if (present != null && present.buys() == approved > 0) {
            present.ticket = WorkingOrder.withQuantity(present.ticket,
                    present.filled + approved);
            events.event(present.event(cause));
        }
        work(bar, asset, held, events);
    }

    @Override
    public void bound(int bar, int asset, SideBound bound, DeskAccount account,
            DeskEvents events) {
        WorkingOrder present = book.isFor(asset, wanted.of(asset)) ? present(asset) : null;
        long order = ordered(asset, account);
        boolean isBeyond = bound.clamp(order) != order
                || Underway.most(orders.of(asset), null, bound) > bound.most();
        if (!isBeyond) {
            return;
        }
        long left = Underway.bound(families, asset, present, bound, events);
        if (present != null && bound.concerns(present)) {
            Underway.bound(present, left);
        }
        if (exits.areLeaving(asset)) {
            return;
        }
        long held = account.position(asset);
        long rest = wanted.of(asset) - held - underway(bar, asset, present);
        long allowed = bound.of(left).clamp(rest);
        if (allowed != rest) {
            reduce(asset, rest - allowed, present, bound, events);
        }
        work(bar, asset, held, events);
    }

    /** So many signed steps less of what is left to be ordered are wanted. */
    private void reduce(int asset, long beyond, @Nullable WorkingOrder present, SideBound bound,
            DeskEvents events) {
        wanted.set(asset, wanted.of(asset) - beyond);
        book.reduce(asset, beyond);
        if (present == null || !bound.concerns(present)) {
            return;
        }
        long quantity = present.ticket.quantity() - beyond;
        if (Math.abs(quantity) <= Math.abs(present.filled)
                || Long.signum(quantity) != Long.signum(present.ticket.quantity())) {
            families.end(present, OrderState.CANCELLED, bound.cause(), events);
        } else {
            present.ticket = WorkingOrder.withQuantity(present.ticket, quantity);
            events.event(present.event(bound.cause()));
        }
    }

    @Override
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        book.recount(asset, stepsAfter, priceFactor);
        exits.stopped().recount(asset, stepsAfter);
    }

    @Override
    public int decidedAt(int asset) {
        return madeAt[asset];
    }

    @Override
    public void settle(int asset, long steps) {
        wanted.set(asset, steps);
        book.forget(asset);
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
        System.arraycopy(madeAt, 0, to.madeAt, 0, madeAt.length);
        exits.stopped().copyTo(to.exits.stopped());
    }

    @Override
    public void write(DataOutput out) throws IOException {
        book.write(out);
        for (int bar : madeAt) {
            out.writeInt(bar);
        }
        exits.stopped().write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        book.read(in);
        for (int asset = 0; asset < madeAt.length; asset++) {
            madeAt[asset] = in.readInt();
        }
        exits.stopped().read(in);
    }
}
