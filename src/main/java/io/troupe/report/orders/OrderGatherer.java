package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers {@link OrderReport} in one walk. Is visited after the {@link FundLedger}. Memory grows
 * with orders that are worked at a time.
 */
public final class OrderGatherer implements BookingVisitor {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final OrderLives lives;
    private final StopRecorder stops;
    private final CrowdRecorder crowd = new CrowdRecorder();
    private final OrderNumbers numbers;
    private final SortedMap<OrderType, SortedMap<OrderState, Long>> counts = new TreeMap<>();
    private final SortedMap<OrderCause, Long> refused = new TreeMap<>();
    /** Whether a row tells of the orders of its targets; if not, their fills are all there is. */
    private final boolean[] tells;
    /** The last order of a cell that was told by its fills alone. */
    private final Map<Integer, OrderId> lastUntold = new HashMap<>();
    private final int[] lastCalled;
    private long marginCalls;
    private long limitOrders;
    private double asked;
    private double unfilled;
    private long line = 1;
    private long exampleLine;
    private long exampleSlippage = -1;
    private int currentBar;

    /** Is to gather. */
    public OrderGatherer(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        lives = new OrderLives(portfolios.units(), this::ended);
        stops = new StopRecorder(portfolios.data());
        numbers = new OrderNumbers(portfolios.assets());
        tells = new boolean[portfolios.count()];
        lastCalled = new int[portfolios.count()];
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        lives.bar(bar);
    }

    @Override
    public void fill(int portfolio, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        line++;
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        line++;
        crowd.pointFill(portfolio, filled);
        lives.pointFill(portfolio, filled);
        stops.pointFill(portfolio, filled);
        OrderId order = filled.order();
        if (order == null) {
            return;
        }
        Fill fill = filled.fill();
        if (fill.slippageMicros() > exampleSlippage) {
            exampleSlippage = fill.slippageMicros();
            exampleLine = line;
        }
        if (numbers.originOf(order.number()) == OrderCause.NEW_TARGET
                && !tells[Portfolios.row(portfolio)]
                && !order.equals(lastUntold.put(portfolios.cell(portfolio, fill.asset()),
                        order))) {
            count(OrderType.MARKET, OrderState.FILLED);
        }
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        crowd.crossed(asset, point, nettingMicros, poolingMicros);
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        if (event.state() == OrderState.REFUSED) {
            refused.merge(event.cause(), 1L, Long::sum);
        }
        int row = Portfolios.row(portfolio);
        if (event.cause() == OrderCause.MARGIN_CALL && lastCalled[row] != currentBar + 1) {
            lastCalled[row] = currentBar + 1;
            marginCalls++;
        }
        tells[row] |= numbers.originOf(event.id().number()) == OrderCause.NEW_TARGET
                && event.cause() != OrderCause.MARGIN_CALL && !event.state().isEnd();
        lives.order(portfolio, event);
        stops.order(portfolio, event);
    }

    @Override
    public void endBar(int bar) {
        crowd.endBar(bar);
        stops.endBar(bar);
    }

    private void ended(OrderLife life) {
        OrderTicket ticket = life.ticket();
        count(ticket.type(), life.state());
        if (ticket.type().hasLimit() && !ticket.reduceOnly() && !ticket.links().hasGroup()
                && life.state() != OrderState.REFUSED) {
            double value = Math.abs(ledger.stepValue(ticket.asset()));
            limitOrders++;
            asked += Math.abs((double) ticket.quantity()) * value;
            unfilled += Math.abs((double) (ticket.quantity() - life.filled())) * value;
        }
    }

    private void count(OrderType type, OrderState state) {
        counts.computeIfAbsent(type, _ -> new TreeMap<>()).merge(state, 1L, Long::sum);
    }

    /**
     * What was gathered of all bars; empty if nothing was booked of orders. Is asked once.
     *
     * @param bookings of which the example is read
     */
    public Optional<OrderReport> report(Bookings bookings) {
        lives.open().forEach(life -> count(life.ticket().type(), life.state()));
        if (counts.isEmpty() && refused.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderReport(counts, refused, marginCalls,
                new OrderReport.Limits(limitOrders, asked, unfilled), stops.brackets(),
                stops.stops(), crowd.crowding(), example(bookings)));
    }

    private List<String> example(Bookings bookings) {
        if (exampleSlippage < 0) {
            return List.of();
        }
        Explanations explanations = new Explanations(portfolios.context(), bookings);
        return switch (explanations.of(new Asked.OfLine(exampleLine))) {
            case Explanations.Explanation.Told(List<String> lines) -> lines;
            case Explanations.Explanation.Unknown _ -> List.of();
        };
    }
}
