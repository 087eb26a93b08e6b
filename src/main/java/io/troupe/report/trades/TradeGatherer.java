package io.troupe.report.trades;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.CapacitySearch;
import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.ExposureRecorder;
import io.troupe.metrics.trades.LargestTrips;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.metrics.trades.TradeRecorder;
import io.troupe.metrics.trades.TripBook;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes the {@link TradeReport} of a run from its bookings: round trips of the house, the overlay
 * and every strategy, how much they held, and how much capital their trading bears. Is visited
 * after the {@link FundLedger}.
 *
 * <p>Memory grows with portfolios × assets, with what is open and with the trips that are kept one
 * by one; not with bars. Only the search for the capacity keeps fills, up to a fixed number of
 * them.
 */
public final class TradeGatherer implements BookingVisitor {
    /** What is less than the unit of account is no capital. */
    private static final double LEAST = 1e-6;
    /** What the names of rules have that keep a strategy flat. */
    private static final String FLATTENS = " of " + new HaltScope.Strategy().words() + ": "
            + HaltAction.FLATTEN.kind().label();
    private static final int HOUSE_ROW = Portfolios.row(HOUSE);

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final TripMatching matching;
    private final int[] rows;
    private final TripBook book;
    private final MarketSteps steps;
    private final ExitCauses causes;
    private final OrderReasons orders;
    /** What the order of the fill that is being counted says. */
    private ExitReason ofOrder = ExitReason.SIGNAL;
    private final LiquidationRecorder liquidation;
    private final Optional<CapacitySearch> capacity;
    private final TradeRecorder[] trades;
    /** Of all but the house. */
    private final TradeRecorder apart = new TradeRecorder();
    private final ExposureRecorder exposures;
    private final LargestTrips largest = new LargestTrips(TradeReport.LARGEST);
    /** What each row has to earn on at a bar, NaN before the first. */
    private final double[] capital;
    private final double[] returns;
    private final List<Consumer<RoundTrip>> listeners = new ArrayList<>();
    private int lastBar = -1;

    /** A gatherer of trips as the fund's measures count them. */
    public TradeGatherer(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        MarketData data = portfolios.data();
        int count = portfolios.count();
        matching = portfolios.context().measures().trades();
        rows = rows(portfolios);
        steps = new MarketSteps(data);
        boolean fillsAtOpen = portfolios.context().fills()
                .map(fills -> fills.point() == BarPoint.OPEN).orElse(false);
        book = new TripBook(count, data.assets(), matching, fillsAtOpen, steps, this::ended);
        causes = new ExitCauses(count);
        orders = new OrderReasons(data.assets());
        liquidation = new LiquidationRecorder(data, ledger, count);
        capacity = portfolios.context().fills()
                .map(fills -> new CapacitySearch(count, fills::costMicros));
        trades = new TradeRecorder[count];
        exposures = new ExposureRecorder(count);
        Arrays.setAll(trades, _ -> new TradeRecorder());
        capital = new double[count];
        Arrays.fill(capital, Double.NaN);
        returns = new double[count];
    }

    private static int[] rows(Portfolios portfolios) {
        FundTerms terms = portfolios.context().terms();
        return IntStream.range(0, portfolios.count())
                .filter(row -> switch (Portfolios.number(row)) {
                    case RESERVE, CROSSINGS -> false;
                    case OVERLAY -> terms.hasOverlay();
                    default -> true;
                }).toArray();
    }

    /** Somebody else is handed each trip as it ends. */
    public void tell(Consumer<RoundTrip> listener) {
        listeners.add(listener);
    }

    /** The trips that are open at the last bar, by portfolio, asset and age. */
    public void open(Consumer<RoundTrip> each) {
        book.open(each);
    }

    @Override
    public void bar(int bar) {
        lastBar = bar;
        book.bar(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long quantity, long cashMicros) {
        book.flow(portfolios.cell(strategy, asset), quantity, cashMicros,
                kind == FlowKind.DELISTING ? ExitReason.DELISTING : ExitReason.CASHED_OUT);
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        int row = Portfolios.row(strategy);
        int cell = portfolios.cell(strategy, asset);
        exposures.trade(row, notionalMicros);
        if (capacity.isPresent()) {
            capacity.get().fill(row, lastBar, asset, quantity, capital[row]);
        }
        book.fill(cell, quantity, notionalMicros, feeMicros, slippageMicros,
                ofOrder.isOfOrder() ? ofOrder : why(row, ledger.position(cell), quantity));
    }

    /** What the order says is the reason before all else that was booked. */
    @Override
    public void pointFill(int strategy, PointFill filled) {
        OrderId order = filled.order();
        Fill fill = filled.fill();
        book.fillsAtOpen(filled.point() == BarPoint.OPEN);
        ofOrder = order == null ? ExitReason.SIGNAL : orders.why(order);
        fill(strategy, fill.asset(), fill.quantity(), fill.notionalMicros(), fill.feeMicros(),
                fill.slippageMicros());
        ofOrder = ExitReason.SIGNAL;
    }

    /** What one strategy asks of another's order is refused and changes nothing. */
    @Override
    public void order(int strategy, OrderEvent event) {
        if (event.id().sleeve() == strategy) {
            orders.order(event);
        }
    }

    /** Why, if the fill that led to what is held now made it smaller. */
    private ExitReason why(int row, long held, long quantity) {
        boolean isLarger = held - quantity == 0 || held - quantity > 0 == quantity > 0;
        boolean isPart = held != 0 && held > 0 != quantity > 0;
        return isLarger ? ExitReason.SIGNAL : causes.why(row, isPart, lastBar);
    }

    private void ended(RoundTrip trip) {
        trades[trip.portfolio()].add(trip);
        if (isApart(trip)) {
            largest.add(trip);
            apart.add(trip);
        }
        for (Consumer<RoundTrip> listener : listeners) {
            listener.accept(trip);
        }
    }

    /** The house's trips are those of its strategies once more. */
    private static boolean isApart(RoundTrip trip) {
        return trip.portfolio() != HOUSE_ROW;
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        causes.quarantine(Portfolios.row(strategy), lastBar);
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        causes.staffed(Portfolios.row(strategy), move.kind(), lastBar);
    }

    @Override
    public void halt(boolean halted) {
        causes.halt(halted, lastBar);
    }

    /** Of a strategy's own rules one that keeps all of it flat makes it sell; others only cut. */
    @Override
    public void risk(int strategy, RiskEvent event) {
        boolean begins = event.kind() == RiskEvent.Kind.HALTED;
        boolean ends = event.kind() == RiskEvent.Kind.REENTERED;
        if ((begins || ends) && event.rule().contains(FLATTENS)) {
            causes.flattened(Portfolios.row(strategy), begins, lastBar);
        }
    }

    @Override
    public void endBar(int bar) {
        for (int row : rows) {
            double equity = ledger.equity(row);
            exposures.close(row, equity, ledger.gross(row), equity - ledger.settled(row),
                    ledger.squares(row));
            if (capital[row] >= LEAST) {
                returns[row] += Math.max(-1, equity / capital[row] - 1);
            }
            long moved = ledger.transferredMicros(row);
            capital[row] = moved == 0 ? equity : equity + Money.amount(moved);
            causes.capital(row, capital[row] >= LEAST, moved < 0, bar);
        }
        liquidation.endBar(bar);
    }

    /** What was gathered; once everything has been visited. */
    public TradeReport report() {
        liquidation.end(lastBar);
        OpenSums[] open = new OpenSums[portfolios.count()];
        Arrays.setAll(open, _ -> new OpenSums());
        LargestTrips largestOpen = new LargestTrips(TradeReport.LARGEST);
        book.open(trip -> {
            open[trip.portfolio()].add(trip);
            if (isApart(trip)) {
                largestOpen.add(trip);
            }
        });
        return new TradeReport(matching, steps.hasHighsAndLows(),
                Arrays.stream(rows).mapToObj(row -> of(row, open[row])).toList(),
                apart.statistics().byExit(),
                largest.trips(), largestOpen.trips());
    }

    private PortfolioTrades of(int row, OpenSums open) {
        return new PortfolioTrades(row, trades[row].statistics(), open.trips(book.loose(row)),
                exposures.exposure(row, portfolios.data().barsPerYear()),
                liquidation.liquidation(row), capacity(row));
    }

    private Capacity capacity(int row) {
        return capacity
                .map(search -> search.of(row, returns[row], exposures.meanEquity(row)))
                .orElseGet(() -> new Capacity.Unbounded(Capacity.Why.NO_MODEL));
    }

    /** Adds up {@link OpenTrips}. */
    private static final class OpenSums {
        private long count;
        private long profitMicros;
        private long openMicros;

        void add(RoundTrip trip) {
            count++;
            profitMicros = Math.addExact(profitMicros, trip.earnings().profitMicros());
            openMicros = Math.addExact(openMicros, trip.earnings().openMicros());
        }

        OpenTrips trips(long looseMicros) {
            return new OpenTrips(count, profitMicros, openMicros, looseMicros);
        }
    }
}
