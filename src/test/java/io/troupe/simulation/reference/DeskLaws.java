package io.troupe.simulation.reference;

import io.troupe.execution.MarketBars;
import io.troupe.execution.desk.DeskRules;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What holds at each point of a bar of every fund with desks, seen from the bookings alone. Whoever
 * finds it broken throws.
 *
 * <ul>
 * <li>What the participants fill at a point is what the house fills there, and what it costs them
 * is what it costs the house, netting and pooling. Netting is never negative.
 * <li>Everything fills at the open, at the close, or between low and high; an order not before the
 * bar after its decision; never beyond its limit; all of it at once, or nothing, where it says so
 * (all of one that may only reduce is what it may reduce).
 * <li>Nobody takes more of a bar than it gives, neither alone nor the fund outside.
 * <li>Of what was told of an order, filled is what its fills come to, and nothing follows its end.
 * </ul>
 */
public final class DeskLaws extends BookedBar {
    private static final double ROUNDING = 1.5;

    private final DeskRules rules;
    private final Map<OrderId, OrderTicket> tickets = new HashMap<>();
    /** What becomes of them at the close. */
    private final Map<OrderId, OrderTicket> next = new HashMap<>();
    /** Exits follow the entry price, changes may be underway: before a fill in the same bar. */
    private final Map<OrderId, OrderTicket> moved = new HashMap<>();
    private final List<PointFill> fills = new ArrayList<>();
    /** What fills of earlier bars come to, in the steps of the present one. */
    private final Map<OrderId, Long> filledBefore = new HashMap<>();
    private final Map<OrderId, Long> filledNow = new HashMap<>();
    private final Map<OrderId, Integer> ended = new HashMap<>();
    private final Map<Where, Sum> sums = new HashMap<>();
    /** By participant and asset what they take of the bar. */
    private final Map<Taker, Long> taken = new TreeMap<>();
    private int bar;

    /** Nothing is booked yet. */
    public DeskLaws(SimulationPlan plan, BookingVisitor next) {
        super(plan, next);
        this.rules = plan.trading().desks().orElseThrow();
    }

    /** A point of a bar. */
    private record Where(int asset, BarPoint point, double reference) {}

    private record Taker(int portfolio, int asset) implements Comparable<Taker> {
        @Override
        public int compareTo(Taker other) {
            return portfolio != other.portfolio ? Integer.compare(portfolio, other.portfolio)
                    : Integer.compare(asset, other.asset);
        }
    }

    /** What is done at a point: participants less house. */
    private static final class Sum {
        long steps;
        long cost;
        int fills;
    }

    private void require(boolean holds, String law, Object of) {
        if (!holds) {
            throw new AssertionError("bar " + bar + ": not " + law + ": " + of);
        }
    }

    @Override
    public void bar(int of) {
        bar = of;
        sums.clear();
        filledNow.forEach((order, steps) -> filledBefore.merge(order, steps, Math::addExact));
        filledNow.clear();
        taken.clear();
        super.bar(of);
    }

    @Override
    public void pointFill(int portfolio, PointFill filling) {
        Fill fill = filling.fill();
        int sign = portfolio == HOUSE ? -1 : 1;
        Sum sum = sums.computeIfAbsent(
                new Where(fill.asset(), filling.point(), filling.reference()), none -> new Sum());
        sum.steps += sign * fill.quantity();
        sum.cost += sign * (fill.slippageMicros() + fill.feeMicros());
        sum.fills++;
        long all = taken.merge(new Taker(portfolio, fill.asset()), Math.abs(fill.quantity()),
                Math::addExact);
        require(all <= rules.cap(bar, fill.asset()), "within the bar's volume", filling);
        inBar(filling);
        if (portfolio != HOUSE) {
            ofOrder(filling, Objects.requireNonNull(filling.order()));
            fills.add(filling);
        }
        super.pointFill(portfolio, filling);
    }

    private void inBar(PointFill filling) {
        MarketBars market = rules.market();
        int cell = bar * market.assets() + filling.fill().asset();
        require(market.trades(bar, filling.fill().asset()), "where it trades", filling);
        double price = filling.reference();
        switch (filling.point()) {
            case OPEN -> require(price == market.opens()[cell], "at the open", filling);
            case CLOSE -> require(price == market.closes()[cell], "at the close", filling);
            case FIRST_LEG, SECOND_LEG, THIRD_LEG ->
                require(price >= market.lows()[cell] && price <= market.highs()[cell],
                        "between low and high", filling);
            case BEFORE_TRADING -> require(false, "a trade", filling);
        }
        require(filling.fill().slippageMicros() >= -1, "slippage ≥ 0", filling);
    }

    private void ofOrder(PointFill filling, OrderId order) {
        Fill fill = filling.fill();
        require(order.decidedAt() < bar, "decided before the bar", filling);
        require(!ended.containsKey(order), "before its end", filling);
        filledNow.merge(order, fill.quantity(), Math::addExact);
    }

    /** Orders that were split in the bar, and those that began in it, are as told in the bar. */
    private void ofTicket(PointFill filling) {
        Fill fill = filling.fill();
        OrderTicket ticket = tickets.get(Objects.requireNonNull(filling.order()));
        if (ticket == null) {
            return;
        }
        require(Long.signum(ticket.quantity()) == Long.signum(fill.quantity()), "its side",
                filling);
        OrderTicket after = moved.getOrDefault(filling.order(), ticket);
        if (ticket.timeInForce() == TimeInForce.FILL_OR_KILL && !ticket.reduceOnly()) {
            require(fill.quantity() == ticket.quantity() || fill.quantity() == after.quantity(),
                    "all or none", filling);
        }
        if (hasFixedLimit(ticket.type())) {
            require(isWithin(fill, ticket) || isWithin(fill, after), "within its limit", filling);
        }
    }

    private static boolean hasFixedLimit(OrderType type) {
        return type.hasLimit() && !type.trails();
    }

    private boolean isWithin(Fill fill, OrderTicket ticket) {
        double most = fill.quantity() * limitValue(fill.asset(), ticket.prices().limit());
        return fill.notionalMicros() <= most + ROUNDING;
    }

    private double limitValue(int asset, double price) {
        return price * plan.data().instruments().get(asset).stepMultiple()
                * plan.data().rate(bar, asset) * Money.MICROS;
    }

    /** An amended order has another ticket from then on; a change of what has ended is refused. */
    @Override
    public void order(int portfolio, OrderEvent event) {
        if (event.state() == OrderState.REFUSED) {
            ended.putIfAbsent(event.id(), bar);
            super.order(portfolio, event);
            return;
        }
        require(!ended.containsKey(event.id()), "before its end", event);
        if (event.cause() == OrderCause.SPLIT) {
            tickets.put(event.id(), event.ticket());
        } else {
            tickets.putIfAbsent(event.id(), event.ticket());
        }
        next.put(event.id(), event.ticket());
        if (event.cause().isExit() || event.cause() == OrderCause.REQUESTED) {
            moved.put(event.id(), event.ticket());
        }
        if (event.cause() == OrderCause.SPLIT) {
            filledBefore.put(event.id(), event.filled());
        }
        require(Math.abs(event.filled()) <= Math.abs(event.ticket().quantity()),
                "no more than was asked for", event);
        if (event.state().isEnd()) {
            require(event.filled() == filledBefore.getOrDefault(event.id(), 0L)
                    + filledNow.getOrDefault(event.id(), 0L), "what is filled", event);
            ended.put(event.id(), bar);
        }
        super.order(portfolio, event);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        require(nettingMicros >= 0, "netting ≥ 0", asset + " " + point + " " + nettingMicros);
        super.crossed(asset, point, nettingMicros, poolingMicros);
    }

    @Override
    void complete(int of) {
        fills.forEach(this::ofTicket);
        fills.clear();
        tickets.putAll(next);
        next.clear();
        moved.clear();
        Map<Integer, Map<BarPoint, long[]>> costs = new HashMap<>();
        sums.forEach((where, sum) -> {
            require(sum.steps == 0, "the fills of the house", where);
            long[] cost = costs.computeIfAbsent(where.asset, none -> new HashMap<>())
                    .computeIfAbsent(where.point, none -> new long[2]);
            cost[0] += sum.cost;
            cost[1] += sum.fills;
        });
        costs.forEach((asset, points) -> points.forEach((point, cost) -> {
            long saved = netting(point, asset) + pooling(point, asset);
            require(Math.abs(cost[0] - saved) <= cost[1], "netting and pooling of "
                    + cost[0] + " saved", asset + " " + point + " " + saved);
        }));
    }
}
