package io.troupe.execution.desk;

import io.troupe.execution.exits.ExitLevels;
import io.troupe.execution.exits.StoppedAssets;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.TickRounding;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the orders by which a sleeve's positions are given up: of each position one group of a
 * stop, a limit and a trailing stop for all of it, set anew from each fill that changes the
 * position, within the bar too. What one of them fills ends what was wanted of the instrument.
 */
final class Exits {
    /** The kinds that have prices, in the order of their numbers. */
    static final List<OrderCause> KINDS = List.of(OrderCause.STOP_LOSS, OrderCause.TAKE_PROFIT,
            OrderCause.TRAILING);
    private final DeskRules rules;
    private final ExitRules exits;
    private final int sleeve;
    private final WorkingOrders orders;
    private final Families families;
    private final PositionEntries entries;
    private final StoppedAssets stopped;
    private final StopFills stops;
    private final Wanted wanted;
    private final ExitLevels levels = new ExitLevels();
    private final OrderNumbers numbers;

    Exits(DeskRules rules, ExitRules exits, int sleeve, Families families, Wanted wanted) {
        this.rules = rules;
        this.exits = exits;
        this.sleeve = sleeve;
        this.orders = families.orders();
        this.families = families;
        this.wanted = wanted;
        int assets = rules.market().assets();
        entries = new PositionEntries(rules.market());
        stopped = new StoppedAssets(exits.reenter(), assets);
        stops = new StopFills(assets);
        numbers = new OrderNumbers(assets);
    }

    /** The orders of the desk. */
    WorkingOrders orders() {
        return orders;
    }

    /** What is to be held. */
    Wanted wanted() {
        return wanted;
    }

    /** How positions were entered. */
    PositionEntries entries() {
        return entries;
    }

    /** What the sleeve was stopped out of. */
    StoppedAssets stopped() {
        return stopped;
    }

    /** How many stop orders gave positions up in the last bar. */
    StopFills stops() {
        return stops;
    }

    /** The rules of exits. */
    ExitRules rules() {
        return exits;
    }

    /** Whether there are rules of exits. */
    boolean areKept() {
        return !exits.isNone();
    }

    /** Whether a position is being given up by orders of this kind. */
    boolean areLeaving(int asset) {
        return stopped.isStopped(asset) && areWorking(asset);
    }

    /**
     * Whether nothing becomes due at closes to come, as long as nothing else happens: neither is a
     * position to be given up after some time, nor a pause to end.
     */
    boolean areTimeless(int asset) {
        boolean isTimed = exits.maxBars().isPresent() && entries.held(asset) != 0;
        return !isTimed && !(stopped.isStopped(asset) && exits.reenter().afterBars() > 0);
    }

    private boolean areWorking(int asset) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).origin.isExit() && !all.get(k).state.isEnd()) {
                return true;
            }
        }
        return false;
    }

    /** Units of an order of the desk changed hands in a bar. */
    void filled(int bar, WorkingOrder order, long done, PointFills fills, DeskEvents events) {
        int asset = order.ticket.asset();
        order.paid(done, fills.bookedPrice());
        stops.fill(order, done, entries.held(asset));
        entries.fill(bar, asset, fills.bookedAt(), done, fills.bookedPrice(), order.origin);
        if (!areKept()) {
            return;
        }
        if (order.origin.isExit()) {
            stop(bar, asset, order.origin, events);
        } else {
            set(bar, asset, bar - 1, bar, events);
            wake(asset);
        }
    }

    /**
     * A position is given up: nothing more of the instrument is wanted or ordered. Orders that a
     * strategy asked for are its own matter.
     */
    private void stop(int bar, int asset, OrderCause cause, DeskEvents events) {
        if (wanted.isByOrders(asset)) {
            return;
        }
        stopped.stop(asset, bar);
        wanted.set(asset, 0);
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isTarget() && !order.state.isEnd()) {
                families.end(order, OrderState.CANCELLED, cause, events);
            }
        }
    }

    /** The orders that were set within a bar meet what is left of it. */
    private void wake(int asset) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            order.meetsLater |= order.origin.isExit() && !order.state.isEnd();
        }
    }

    /** Sets the orders of a position as it is now. */
    private void set(int bar, int asset, int decidedAt, int firstBar, DeskEvents events) {
        levels.of(exits, entries.at(decidedAt, asset), asset, bar, entries.held(asset));
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            boolean fits = levels.quantity != 0 && order.buys() == levels.quantity > 0;
            if (order.origin.isExit() && !order.state.isEnd() && !fits) {
                families.end(order, OrderState.CANCELLED, OrderCause.POSITION_CLOSED, events);
            }
        }
        for (OrderCause kind : KINDS) {
            OrderTicket ticket = levels.quantity == 0 ? null : ticket(asset, kind);
            if (ticket != null) {
                set(ticket, kind, decidedAt, firstBar, events);
            }
        }
    }

    private void set(OrderTicket ticket, OrderCause kind, int decidedAt, int firstBar,
            DeskEvents events) {
        WorkingOrder order = working(ticket.asset(), kind);
        if (order == null) {
            OrderId id = new OrderId(decidedAt, sleeve, numbers.ofExit(ticket.asset(), kind));
            // One of this name may have ended in this bar; then the close makes another.
            if (orders.find(ticket.asset(), id) == null) {
                add(id, ticket, kind, firstBar, events);
            }
        } else {
            reset(order, WorkingOrder.withQuantity(ticket, order.filled + ticket.quantity()),
                    events);
        }
    }

    /** A trailing stop is where the best price has brought it, whatever was bought since. */
    private static void reset(WorkingOrder order, OrderTicket ticket, DeskEvents events) {
        boolean trails = ticket.type().trails();
        OrderTicket now = trails ? WorkingOrder.withQuantity(order.ticket, ticket.quantity())
                : ticket;
        if (!order.ticket.equals(now)) {
            order.ticket = now;
            order.level = trails ? order.level : now.prices().stop();
            events.event(order.event(order.origin));
        }
    }

    private void add(OrderId id, OrderTicket ticket, OrderCause kind, int firstBar,
            DeskEvents events) {
        WorkingOrder order = new WorkingOrder(id, kind, ticket, firstBar);
        order.state = OrderState.WORKING;
        orders.add(order);
        events.event(order.event(kind));
    }

    private @Nullable WorkingOrder working(int asset, OrderCause kind) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).origin == kind && !all.get(k).state.isEnd()) {
                return all.get(k);
            }
        }
        return null;
    }

    /** The order of a kind for all of the position; null if there is none, or at no price. */
    private @Nullable OrderTicket ticket(int asset, OrderCause kind) {
        double price = onGrid(asset, kind, levels);
        return price > 0 ? ticket(asset, levels.quantity, kind, price) : null;
    }

    /** The price of the order of a kind; NaN if there is none. */
    double onGrid(int asset, OrderCause kind, ExitLevels of) {
        boolean buys = of.quantity > 0;
        MatchingRules.Book book = rules.matching().book();
        double tick = rules.terms().ticks()[asset];
        return switch (kind) {
            case STOP_LOSS -> TickRounding.stop(book, buys, of.stopLoss, tick);
            case TAKE_PROFIT -> TickRounding.limit(book, buys, of.takeProfit, tick);
            default -> TickRounding.stop(book, buys, of.trailing, tick);
        };
    }

    /** What the order of a kind asks for. */
    OrderTicket ticket(int asset, long quantity, OrderCause kind, double price) {
        return switch (kind) {
            case STOP_LOSS -> ticket(asset, quantity, OrderType.STOP, OrderPrices.stop(price));
            case TAKE_PROFIT -> ticket(asset, quantity, OrderType.LIMIT,
                    OrderPrices.limit(price));
            default -> ticket(asset, quantity, OrderType.TRAILING_STOP,
                    new OrderPrices(Double.NaN, price, exits.trailing().orElse(Double.NaN), true,
                            Double.NaN));
        };
    }

    private OrderTicket ticket(int asset, long quantity, OrderType type, OrderPrices prices) {
        return new OrderTicket(asset, quantity, type, prices,
                TimeInForce.GOOD_TILL_CANCELLED, null, true,
                new OrderLinks(numbers.ofExit(asset, OrderCause.STOP_LOSS), OrderLinks.ALONE));
    }

    /** The order of a kind as it is when it is made. */
    WorkingOrder order(int decidedAt, OrderCause kind, OrderTicket ticket, int firstBar) {
        WorkingOrder order = new WorkingOrder(
                new OrderId(decidedAt, sleeve, numbers.ofExit(ticket.asset(), kind)), kind,
                ticket, firstBar);
        order.state = OrderState.WORKING;
        return order;
    }

    /**
     * At a bar's close: gives up what was held long enough, and sees that every position that is
     * wanted has its orders.
     */
    void decide(int bar, int asset, DeskEvents events) {
        long held = entries.held(asset);
        if (!areKept() || held == 0 || stopped.isStopped(asset)) {
            return;
        }
        takeBackWhatIsOver(asset, events);
        levels.of(exits, entries.at(bar, asset), asset, bar, held);
        if (levels.timeIsUp && working(asset, OrderCause.TIME_STOP) == null) {
            stop(bar, asset, OrderCause.TIME_STOP, events);
            add(new OrderId(bar, sleeve, numbers.ofExit(asset, OrderCause.TIME_STOP)),
                    ticket(asset, levels.quantity, OrderType.MARKET, OrderPrices.NONE),
                    OrderCause.TIME_STOP,
                    bar + 1, events);
        } else if (wanted.of(asset) != 0 && !areWorking(asset)) {
            set(bar, asset, bar, bar + 1, events);
        }
    }

    /** What exits left of a position is, once it is wanted again, a position like any. */
    private void takeBackWhatIsOver(int asset, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        boolean wasLeaving = false;
        for (int k = 0; k < all.size() && !wanted.isByOrders(asset); k++) {
            WorkingOrder order = all.get(k);
            wasLeaving |= order.origin == OrderCause.TIME_STOP
                    || (order.origin.isExit() && order.filled != 0);
        }
        for (int k = 0; k < all.size() && wasLeaving; k++) {
            WorkingOrder order = all.get(k);
            if (order.origin.isExit() && !order.state.isEnd()) {
                families.end(order, OrderState.CANCELLED, OrderCause.NEW_TARGET, events);
            }
        }
    }
}
