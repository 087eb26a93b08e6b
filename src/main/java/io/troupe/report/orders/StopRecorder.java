package io.troupe.report.orders;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How stops were filled, and how often a bar held a stop and the target of the same position. Knows
 * the stops and grouped orders that are worked, no more. Looks at a bar when all of it is told: an
 * exit may be made and filled in one.
 */
final class StopRecorder implements BookingVisitor {
    private final MarketData data;
    private final OrderNumbers numbers;
    /** By sleeve. */
    private final Map<Integer, Map<OrderId, Known>> known = new HashMap<>();
    private final List<PointFill> fills = new ArrayList<>();
    private final List<OrderId> ended = new ArrayList<>();
    private long exits;
    private long undecided;
    private long reached;
    private long gapped;
    private double beyond;

    StopRecorder(MarketData data) {
        this.data = data;
        numbers = new OrderNumbers(data.assets());
    }

    /** An order, as it was last told. */
    private static final class Known {
        private OrderEvent last;
        private boolean isMet;

        Known(OrderEvent first) {
            last = first;
        }
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        if (filled.order() != null) {
            fills.add(filled);
        }
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        OrderTicket ticket = event.ticket();
        boolean isOwn = event.id().sleeve() == portfolio;
        if (!isOwn || (!ticket.type().hasStop() && !ticket.links().hasGroup())) {
            return;
        }
        Map<OrderId, Known> ofSleeve = known.computeIfAbsent(portfolio,
                _ -> new LinkedHashMap<>());
        Known order = ofSleeve.get(event.id());
        if (order != null) {
            order.last = event;
        } else if (!event.state().isEnd()) {
            ofSleeve.put(event.id(), new Known(event));
        }
        if (event.state().isEnd()) {
            ended.add(event.id());
        }
    }

    @Override
    public void endBar(int bar) {
        for (PointFill filled : fills) {
            Known order = known(filled.order());
            if (order != null && !order.isMet) {
                order.isMet = true;
                stop(filled, order.last);
                bracket(bar, filled, order);
            }
        }
        fills.clear();
        for (OrderId id : ended) {
            known.computeIfPresent(id.sleeve(), (_, all) -> {
                all.remove(id);
                return all;
            });
        }
        ended.clear();
    }

    private @Nullable Known known(@Nullable OrderId id) {
        return id == null ? null : known.getOrDefault(id.sleeve(), Map.of()).get(id);
    }

    private void stop(PointFill filled, OrderEvent event) {
        OrderType type = event.ticket().type();
        if (!type.hasStop() || type.hasLimit()) {
            return;
        }
        reached++;
        double stop = event.stop();
        double worse = filled.fill().quantity() > 0 ? filled.reference() - stop
                : stop - filled.reference();
        if (worse > 0 && stop > 0) {
            gapped++;
            beyond += worse / stop;
        }
    }

    private void bracket(int bar, PointFill filled, Known order) {
        boolean byStop = order.last.ticket().type().hasStop();
        boolean hasOther = false;
        boolean isInRange = false;
        OrderId id = order.last.id();
        for (Known other : known.getOrDefault(id.sleeve(), Map.of()).values()) {
            OrderTicket ticket = other.last.ticket();
            if (ticket.type().hasStop() != byStop && isSibling(order.last, other.last)) {
                hasOther = true;
                // Where a stop that follows the price stood in the bar is not told.
                double price = byStop ? ticket.prices().limit()
                        : ticket.type().trails() ? Double.NaN : ticket.prices().stop();
                isInRange |= isInRange(bar, ticket.asset(), price);
            }
        }
        exits += hasOther ? 1 : 0;
        undecided += isInRange && filled.point().isWithin() ? 1 : 0;
    }

    /** Whether they cancel each other. Exits do whenever they were decided. */
    private boolean isSibling(OrderEvent one, OrderEvent other) {
        boolean isExit = numbers.originOf(one.id().number()).isExit();
        return one.ticket().links().hasGroup() && one.ticket().asset() == other.ticket().asset()
                && one.ticket().links().group() == other.ticket().links().group()
                && isExit == numbers.originOf(other.id().number()).isExit()
                && (isExit || one.id().decidedAt() == other.id().decidedAt());
    }

    private boolean isInRange(int bar, int asset, double price) {
        return data.hasBars() && data.low(bar, asset) <= price && price <= data.high(bar, asset);
    }

    OrderReport.Brackets brackets() {
        return new OrderReport.Brackets(exits, undecided);
    }

    OrderReport.Stops stops() {
        return new OrderReport.Stops(reached, gapped, gapped == 0 ? 0 : beyond / gapped);
    }
}
