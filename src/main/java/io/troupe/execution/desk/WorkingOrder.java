package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.matching.LiveOrder;
import io.troupe.execution.matching.Touch;
import io.troupe.model.OrderId;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.OrderView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that a desk keeps, as far as it has come. Mutable, owned by the thread of its desk. */
final class WorkingOrder {
    /** Which order. */
    final OrderId id;
    /** Why it was made. */
    final OrderCause origin;
    /** What it has filled and paid. */
    final ChargedOrder charged = new ChargedOrder();
    /** Changes that are underway, in the order of their bars. */
    final List<OrderChange> changes = new ArrayList<>(0);
    /** What the bar that is being matched does to it, if it {@linkplain #isDue is due}. */
    final Touch touch = new Touch();
    /** What it asks for now: quantity less what its siblings took, prices on the grid. */
    OrderTicket ticket;
    /** How far it has come. */
    OrderState state = OrderState.PENDING;
    /** The first bar that it may meet. */
    int firstBar;
    /** The last. */
    int lastBar = Integer.MAX_VALUE;
    /** Signed steps that have been filled. */
    long filled;
    /** What a unit of them cost, slippage included; NaN if there are none. */
    double averagePrice = Double.NaN;
    /** Steps that fills of its siblings, and limits of the fund, took from it, ≥ 0. */
    long taken;
    /** Of the order of a target: signed steps that the present bar may fill. */
    long slice;
    /** The share of a bar's volume that it takes at most; NaN if only the run's limit counts. */
    double volumeShare = Double.NaN;
    /** Where its trailing stop stands; NaN before it has met a price. */
    double level = Double.NaN;
    /** Whether its stop has been reached. */
    boolean triggered;
    /** The order that it waits for, as long as that works; else null. */
    @Nullable
    WorkingOrder parent;
    /** Whether the bar that is being matched can still fill it, where its touch says. */
    boolean isDue;
    /** Whether the bar is for one of its group instead of it. */
    boolean isPassedOver;
    /** Whether it has met the bar that is being matched. */
    boolean hasMet;
    /** Whether it is to meet what is left of that bar after the fill that is being booked. */
    boolean meetsLater;

    private final LiveOrder live = new LiveOrder();

    WorkingOrder(OrderId id, OrderCause origin, OrderTicket ticket, int firstBar) {
        this.id = id;
        this.origin = origin;
        this.ticket = ticket;
        this.firstBar = firstBar;
        this.level = ticket.prices().stop();
    }

    /** Whether it is for what its strategy wants to hold. */
    boolean isTarget() {
        return origin == OrderCause.NEW_TARGET;
    }

    /** Whether it buys. */
    boolean buys() {
        return ticket.quantity() > 0;
    }

    /** Signed steps that a bar may fill now. */
    long rest() {
        if (isTarget()) {
            return slice;
        }
        long size = Math.abs(ticket.quantity()) + taken;
        if (parent != null) {
            size = Math.min(size, Math.abs(parent.filled));
        }
        long rest = Math.max(0, size - taken - Math.abs(filled));
        return buys() ? rest : -rest;
    }

    /**
     * What a fill cost that has been added to what is filled.
     *
     * @param done signed steps of it
     */
    void paid(long done, double price) {
        averagePrice = filled == done ? price
                : averagePrice + (double) done / filled * (price - averagePrice);
    }

    /** Whether all of it has been filled. */
    boolean isComplete() {
        return filled == ticket.quantity();
    }

    /** Whether it belongs to a group. */
    boolean isInGroup() {
        return ticket.links().group() >= 0;
    }

    /** Whether another order belongs to the same group. */
    boolean isSiblingOf(WorkingOrder other) {
        return other != this && isInGroup()
                && ticket.links().group() == other.ticket.links().group()
                && (origin.isExit() ? other.origin.isExit()
                        : id.decidedAt() == other.id.decidedAt() && !other.origin.isExit());
    }

    /** Whether it may only bring a position towards 0. */
    boolean mayOnlyReduce() {
        return ticket.reduceOnly();
    }

    /** Whether what its first moment does not fill is never filled. */
    boolean isAtOnce() {
        return ticket.timeInForce() == TimeInForce.IMMEDIATE_OR_CANCEL
                || ticket.timeInForce() == TimeInForce.FILL_OR_KILL;
    }

    /** It as a bar meets it that finds it working from its open on. */
    LiveOrder live() {
        return live.set(ticket.type(), ticket.prices(), rest()).at(level, triggered);
    }

    /** It as it stood when it last met the bar. */
    LiveOrder met() {
        return live;
    }

    /** The price it never pays beyond; NaN if it has none. */
    double limit() {
        double offset = ticket.prices().limitOffset();
        if (!ticket.type().hasLimit()) {
            return Double.NaN;
        }
        if (!ticket.type().trails()) {
            return ticket.prices().limit();
        }
        return buys() ? level + offset : level - offset;
    }

    /** Where its stop stands; NaN if it has none. */
    double stop() {
        if (!ticket.type().hasStop()) {
            return Double.NaN;
        }
        return ticket.type().trails() ? level : ticket.prices().stop();
    }

    /** Some of it is filled. */
    void fill(long quantity) {
        filled += quantity;
        slice = isTarget() ? slice - quantity : 0;
        state = OrderState.PARTIAL;
    }

    /**
     * The order of a target has another part, or another limit, worked.
     *
     * @param due signed steps that may be filled in all
     */
    void becomes(OrderTicket part, long due) {
        boolean isOver = Math.abs(part.quantity()) < Math.abs(filled);
        ticket = isOver ? withQuantity(part, filled) : part;
        slice = buys() ? Math.max(0, due - filled) : Math.min(0, due - filled);
    }

    /** It asks for so many steps less. */
    void shrink(long steps) {
        ticket = withQuantity(ticket, ticket.quantity() - (buys() ? steps : -steps));
    }

    /** A ticket for another quantity. */
    static OrderTicket withQuantity(OrderTicket ticket, long quantity) {
        return new OrderTicket(ticket.asset(), quantity, ticket.type(), ticket.prices(),
                ticket.timeInForce(), ticket.goodTill(), ticket.reduceOnly(), ticket.links());
    }

    /** Whether another one has the same name, and was made for the same. */
    boolean isLike(@Nullable WorkingOrder other) {
        return other != null && id.equals(other.id) && ticket.equals(other.ticket)
                && firstBar == other.firstBar;
    }

    /** What is told of it now. */
    OrderEvent event(OrderCause cause) {
        return new OrderEvent(id, state, cause, ticket, filled, stop());
    }

    /** What its strategy sees of it. */
    OrderView view() {
        return new OrderView(id, state, ticket, filled, averagePrice, stop());
    }

    /** The same, between bars, as a child of another one. */
    WorkingOrder copy(@Nullable WorkingOrder ofParent) {
        WorkingOrder copy = new WorkingOrder(id, origin, ticket, firstBar);
        copy.charged.copyFrom(charged);
        copy.changes.addAll(changes);
        copy.state = state;
        copy.lastBar = lastBar;
        copy.filled = filled;
        copy.averagePrice = averagePrice;
        copy.taken = taken;
        copy.slice = slice;
        copy.volumeShare = volumeShare;
        copy.level = level;
        copy.triggered = triggered;
        copy.parent = ofParent;
        return copy;
    }
}
