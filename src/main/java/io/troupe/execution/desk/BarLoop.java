package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.matching.BarPath;
import io.troupe.execution.matching.BarPrices;
import io.troupe.execution.matching.LiveOrder;
import io.troupe.execution.matching.OrderMatcher;
import io.troupe.execution.matching.Touch;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the working orders of one instrument meet a bar: whatever is next on the bar's path happens
 * first, at one point the orders have their turn by their ids, and what a fill brings to life meets
 * the rest of the bar.
 */
final class BarLoop {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final PointFills fills;
    private final Families families;
    private final Exits exits;
    private final Chance chance;
    private final OrderMatcher matcher;
    private final BarPrices prices = new BarPrices();
    private final List<WorkingOrder> due = new ArrayList<>();
    private LiveOrder[] groupLives = new LiveOrder[4];
    private Touch[] groupTouches = new Touch[4];
    private boolean highFirst;
    private int bar;

    BarLoop(DeskRules rules, PointFills fills, Families families, Exits exits, Chance chance) {
        this.rules = rules;
        this.orders = families.orders();
        this.fills = fills;
        this.families = families;
        this.exits = exits;
        this.chance = chance;
        this.matcher = new OrderMatcher(rules.matching(), rules.marketPoint());
    }

    /** Lets the orders of an asset live through a bar. */
    void meet(int ofBar, int asset, DeskAccount account, DeskEvents events) {
        bar = ofBar;
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            families.lifetimes().open(bar, all.get(k), families, events);
        }
        if (fills.trades(asset)) {
            match(asset, account, events);
        }
        for (int k = 0; k < all.size(); k++) {
            families.lifetimes().close(bar, all.get(k), families, events);
        }
        orders.sweep(asset);
    }

    private void match(int asset, DeskAccount account, DeskEvents events) {
        setPrices(asset);
        fills.begin(asset);
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            meet(all.get(k), null);
        }
        passOver(all);
        for (WorkingOrder next = next(all); next != null; next = next(all)) {
            fillAt(next.touch.point(), next.touch.price(), all, account, events);
        }
        for (int k = 0; k < all.size(); k++) {
            settle(all.get(k), events);
        }
    }

    private void setPrices(int asset) {
        MarketBars market = rules.market();
        int cell = bar * market.assets() + asset;
        double tick = rules.terms().ticks()[asset];
        if (rules.hasPath(bar, asset)) {
            prices.set(market.opens()[cell], market.highs()[cell], market.lows()[cell],
                    market.closes()[cell], tick);
        } else {
            prices.setClose(market.closes()[cell], tick);
        }
        highFirst = BarPath.highFirst(rules.matching().intrabar(), prices);
    }

    /** Lets an order meet the bar, or what is left of it after another one's fill. */
    private void meet(WorkingOrder order, @Nullable Touch since) {
        order.meetsLater = false;
        order.isPassedOver = false;
        order.hasMet = order.firstBar <= bar && !order.state.isEnd() && order.rest() != 0;
        order.isDue = false;
        if (order.hasMet) {
            LiveOrder live = order.live();
            if (since != null) {
                live.liveFrom(since);
            }
            matcher.match(live, prices, order.touch);
            order.isDue = order.touch.fills() && isItsMoment(order)
                    && (!order.touch.leftToChance() || chance.fills(order.id, bar));
        }
    }

    /** Whether an order that must be filled at once would be. */
    private boolean isItsMoment(WorkingOrder order) {
        if (!order.isAtOnce() || !prices.hasOpens() || order.touch.point() == BarPoint.OPEN) {
            return true;
        }
        LiveOrder live = order.met();
        boolean isSince = live.since() == order.touch.point()
                && live.sincePrice() == order.touch.price();
        return isSince || switch (order.ticket.type()) {
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE, LIMIT_ON_OPEN, LIMIT_ON_CLOSE, STOP,
                    TRAILING_STOP ->
                true;
            case LIMIT -> false;
            case STOP_LIMIT, TRAILING_STOP_LIMIT ->
                !order.triggered && order.touch.price() == order.touch.level();
        };
    }

    /** Of the orders of a group that this bar could fill, all but the first are passed over. */
    private void passOver(List<WorkingOrder> all) {
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isDue && !order.isPassedOver && order.isInGroup()) {
                passOver(order, k, all);
            }
        }
    }

    private void passOver(WorkingOrder first, int from, List<WorkingOrder> all) {
        due.clear();
        for (int k = from; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isDue && (order == first || order.isSiblingOf(first))) {
                due.add(order);
            }
        }
        int count = due.size();
        if (count == 1) {
            return;
        }
        if (groupLives.length < count) {
            groupLives = new LiveOrder[2 * count];
            groupTouches = new Touch[2 * count];
        }
        for (int k = 0; k < count; k++) {
            groupLives[k] = due.get(k).met();
            groupTouches[k] = due.get(k).touch;
        }
        int filled = matcher.first(groupLives, groupTouches, count, prices);
        for (int k = 0; k < count; k++) {
            due.get(k).isPassedOver = k != filled;
        }
    }

    private @Nullable WorkingOrder next(List<WorkingOrder> all) {
        WorkingOrder first = null;
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isDue && !order.isPassedOver && (first == null
                    || compare(order.touch, first.touch.point(), first.touch.price()) < 0)) {
                first = order;
            }
        }
        return first;
    }

    private int compare(Touch touch, BarPoint point, double price) {
        return BarPath.compare(highFirst, touch.point(), touch.price(), point, price);
    }

    private void fillAt(BarPoint point, double price, List<WorkingOrder> all,
            DeskAccount account, DeskEvents events) {
        due.clear();
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.isDue && !order.isPassedOver && compare(order.touch, point, price) == 0) {
                due.add(order);
            }
        }
        fills.at(point, price);
        List<WorkingOrder> atPoint = List.copyOf(due);
        for (int k = 0; k < atPoint.size(); k++) {
            WorkingOrder order = atPoint.get(k);
            // A fill before it may have moved its price, and where it meets the bar.
            if (order.isDue && !order.isPassedOver
                    && compare(order.touch, point, price) == 0) {
                order.isDue = false;
                trade(order, account, events);
                meetRest(order, all);
            }
        }
    }

    /** What the fill of an order brought to life, or changed, meets the bar from there on. */
    private void meetRest(WorkingOrder filled, List<WorkingOrder> all) {
        boolean any = false;
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.meetsLater) {
                meet(order, filled.touch);
                order.isDue &= compare(order.touch, filled.touch.point(),
                        filled.touch.price()) >= 0;
                any = true;
            }
        }
        if (any) {
            passOver(all);
        }
    }

    private void trade(WorkingOrder order, DeskAccount account, DeskEvents events) {
        OrderTicket ticket = order.ticket;
        long quantity = bounded(order, account.position(ticket.asset()));
        boolean allOrNothing = ticket.timeInForce() == TimeInForce.FILL_OR_KILL;
        boolean isInPart = allOrNothing && quantity != order.rest() && !order.mayOnlyReduce();
        if (quantity == 0 || isInPart) {
            families.end(order, OrderState.CANCELLED, order.mayOnlyReduce()
                    ? OrderCause.POSITION_CLOSED
                    : OrderCause.NOT_SHORTABLE, events);
            return;
        }
        if (!Double.isNaN(order.touch.level())) {
            order.level = order.touch.level();
        }
        long done = fills.offer(quantity, order.limit(), allOrNothing,
                rules.most(bar, ticket.asset(), order.volumeShare), order.charged);
        if (done != 0) {
            fills.book(order.id, order.charged, events);
            order.fill(done);
        }
        if (done != quantity) {
            events.cut(ticket.asset(), quantity, done, CutReason.VOLUME);
        }
        families.filled(bar, order, done, events);
        if (done != 0) {
            exits.filled(bar, order, done, fills, events);
        }
        endIfOver(order, account.position(ticket.asset()) == 0, events);
    }

    /** Ends an order that had to be filled at once, or has nothing left to reduce. */
    private void endIfOver(WorkingOrder order, boolean isFlat, DeskEvents events) {
        if (!order.state.isEnd() && order.isAtOnce()) {
            families.end(order, OrderState.CANCELLED,
                    fills.refusal() == OrderCause.ABOVE_CAP ? OrderCause.ABOVE_CAP
                            : OrderCause.NOT_AT_ONCE,
                    events);
        } else if (!order.state.isEnd() && order.mayOnlyReduce() && isFlat) {
            families.end(order, OrderState.CANCELLED, OrderCause.POSITION_CLOSED, events);
        }
    }

    /** What an order may do: no more than close the position, if it may only reduce it. */
    private long bounded(WorkingOrder order, long held) {
        long rest = order.rest();
        boolean isBounded = order.mayOnlyReduce() || (!order.isTarget() && rest < 0
                && !rules.terms().shortable()[order.ticket.asset()]);
        if (!isBounded) {
            return rest;
        }
        long most = rest < 0 ? Math.max(0, held) : Math.max(0, -held);
        return rest < 0 ? Math.max(rest, -most) : Math.min(rest, most);
    }

    /** Keeps how far the bar brought an order that goes on. */
    private void settle(WorkingOrder order, DeskEvents events) {
        if (!order.hasMet || order.state.isEnd() || order.isPassedOver) {
            return;
        }
        if (!Double.isNaN(order.touch.level())) {
            order.level = order.touch.level();
        }
        boolean wasTriggered = order.triggered;
        order.triggered |= order.touch.triggered();
        if (order.triggered && !wasTriggered && order.filled == 0) {
            order.state = OrderState.TRIGGERED;
            events.event(order.event(OrderCause.NONE));
        }
    }
}
