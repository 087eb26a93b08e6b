package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.TotalReturn;
import io.troupe.report.attribution.AttributionGatherer;
import io.troupe.report.bookmark.BookmarkLostException;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Vetting;
import io.troupe.report.orders.OrderGatherer;
import io.troupe.report.risk.RiskGatherer;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.PathBudget;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import io.troupe.report.trades.TradeGatherer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a run's bookings once and says everything that is known of it. Of a fund of more than
 * {@value SeriesGatherer#MOST} strategies it is known only after the last bar which to follow from
 * bar to bar: all are kept meanwhile, and where there is no room for them the bookings are read
 * twice.
 */
public final class RunAnalyzer {
    private final RunContext context;
    private final Bookings bookings;
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final FundStatistics statistics;
    /** The same once more, for who is led along beside the others: round trips. */
    private final Portfolios apart;
    private final FundLedger ledgerApart;
    private final TradeGatherer trades;
    private final PathBudget budget;
    private final AnalysisBounds bounds;

    /** Is to read the bookings of a run. */
    public RunAnalyzer(RunContext context, Bookings bookings) {
        this(context, bookings, PathBudget.ofHeap(), AnalysisBounds.STANDARD);
    }

    /**
     * The same.
     *
     * @param budget how much memory returns, and what strategies are worth, may take by bar
     */
    RunAnalyzer(RunContext context, Bookings bookings, PathBudget budget, AnalysisBounds bounds) {
        this.budget = budget;
        this.bounds = bounds;
        this.context = context;
        this.bookings = bookings;
        portfolios = new Portfolios(context);
        ledger = new FundLedger(portfolios);
        statistics = new FundStatistics(portfolios, ledger, budget);
        apart = new Portfolios(context);
        ledgerApart = new FundLedger(apart);
        trades = new TradeGatherer(apart, ledgerApart);
    }

    /** Whose bookings they are. */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** Whose bookings they are, for visitors that are led along apart from the others. */
    public Portfolios portfoliosApart() {
        return apart;
    }

    /** Positions and cash, for visitors that are led along. */
    public FundLedger ledger() {
        return ledger;
    }

    /** Figures so far, for visitors that are led along. */
    public FundStatistics statistics() {
        return statistics;
    }

    /** Round trips, for those who are told of each. */
    public TradeGatherer trades() {
        return trades;
    }

    /** Reads the bookings for the figures of a register alone. */
    public RunSummary summarize(MetricRegister register) {
        return summarize(register, List.of());
    }

    /**
     * The same.
     *
     * @param others who is led along, after ledger and statistics
     */
    public RunSummary summarize(MetricRegister register,
            List<? extends BookingVisitor> others) {
        walk(others);
        return statistics.summary(register, bookings);
    }

    /**
     * Reads the bookings and says everything.
     *
     * @param vetter asked how much was tried and checked, once the figures are known
     * @param others who is led along, after ledger, statistics and trades
     */
    public RunAnalysis analyze(RunProvenance provenance, MetricRegister register, Vetter vetter,
            List<? extends BookingVisitor> others) {
        try {
            return analyze(provenance, register, vetter,
                    new Others(List.copyOf(others), List.of()), Path.WHOLE);
        } catch (IOException | BookmarkLostException e) {
            throw new IllegalStateException("there is no bookmark", e);
        }
    }

    /**
     * Who is led along beside what a run is known by.
     *
     * @param together visited after ledger and statistics
     * @param apart visited after the round trips; share nothing that changes with the others
     */
    public record Others(List<BookingVisitor> together, List<BookingVisitor> apart) {
        /** Copies the lists. */
        public Others {
            together = List.copyOf(together);
            apart = List.copyOf(apart);
        }
    }

    /** How the others come from the first bar to the last. */
    public interface Path {
        /** Bar by bar. */
        Path WHOLE = (visitors, walk) -> walk.from(0);

        /**
         * Leads them.
         *
         * @param visitors all who are to be led along, the others among them
         * @param walk leads them from some bar to the last
         * @throws BookmarkLostException if they cannot go on from where they were to
         * @throws IOException if a file cannot be read or written
         */
        void lead(List<BookingVisitor> visitors, Walk walk)
                throws IOException, BookmarkLostException;
    }

    /** Leads visitors along bookings. */
    public interface Walk {
        /** From a bar to the last, which it returns; −1 if nothing was booked. */
        int from(int bar);
    }

    /**
     * Reads the bookings and says everything.
     *
     * @param others who is led along, after ledger and statistics, and who apart from them, after
     *        trades
     * @param path how all visitors come to the last bar
     * @throws BookmarkLostException as the path does; this object is of no use then
     * @throws IOException as the path does
     */
    public RunAnalysis analyze(RunProvenance provenance, MetricRegister register, Vetter vetter,
            Others others, Path path)
            throws IOException, BookmarkLostException {
        int strategies = context.strategies();
        int bars = bookings.lastBar() + 1;
        boolean followsAll = strategies <= Math.min(SeriesGatherer.MOST, bounds.followed(bars));
        SeriesGatherer gatherer = new SeriesGatherer(portfolios, ledger, statistics, bars,
                followsAll ? IntStream.range(0, strategies).toArray() : new int[0]);
        Optional<FanGatherer> fan = followsAll || bars == 0 ? Optional.empty()
                : Optional.of(new FanGatherer(statistics, strategies, bars));
        Optional<ReturnPanel> panel = strategies > ReturnPanel.MOST ? Optional.empty()
                : Optional.of(new ReturnPanel(statistics, strategies, bars,
                        bounds.periods(bars)));
        Optional<EquityPanel> equity = followsAll || !hasRoomForAll() ? Optional.empty()
                : Optional.of(new EquityPanel(apart, ledgerApart, statistics, bars));
        Portfolios earning = new Portfolios(context);
        FundLedger ledgerEarning = new FundLedger(earning);
        ReturnsBeside returns = new ReturnsBeside(earning, ledgerEarning);
        AttributionGatherer attribution = new AttributionGatherer(earning, ledgerEarning, returns);
        OrderGatherer orders = new OrderGatherer(apart, ledgerApart);
        RiskGatherer risk = new RiskGatherer(apart, ledgerApart, bars);
        List<BookingVisitor> together = new ArrayList<>(
                List.of(ledger, statistics, gatherer, vetter.following(statistics, bars)));
        fan.ifPresent(together::add);
        panel.ifPresent(together::add);
        together.addAll(others.together());
        List<BookingVisitor> besides = new ArrayList<>(List.of(ledgerApart, trades, orders, risk));
        equity.ifPresent(besides::add);
        besides.addAll(others.apart());
        List<List<BookingVisitor>> groups = List.of(together, besides,
                List.of(ledgerEarning, returns, attribution));
        path.lead(groups.stream().flatMap(List::stream).toList(), from -> {
            BookingWalk.walkApart(context, bookings, from, bars - 1, groups);
            return bars - 1;
        });
        RunSummary summary = statistics.summary(register, bookings);
        FundSeries series = gatherer.series(
                followsAll ? gatherer.strategies() : followed(summary, equity, bars),
                statistics.benchmark(), fan.map(FanGatherer::fan), risk.course());
        Vetting vetting = vetter.vet(summary, series);
        if (!statistics.keepsAll()) {
            statistics.forgetReturns(); // the panel has its own then
        }
        FundInference inference = new FundInferencer(context.basis(), vetting.trials(),
                bounds.periods(bars))
                .of(series, summary.strategies(), panel);
        statistics.forgetReturns();
        return new RunAnalysis(context, provenance, summary, series, trades.report(),
                attribution.attribution(), inference, vetting, orders.report(bookings));
    }

    private void walk(List<? extends BookingVisitor> others) {
        List<BookingVisitor> all = new ArrayList<>(List.of(ledger, statistics));
        if (others.contains(trades)) {
            all.add(ledgerApart);
        }
        all.addAll(others);
        BookingWalk.walk(context, bookings, all);
    }

    /** Whether each strategy's returns and what it is worth can be kept. */
    private boolean hasRoomForAll() {
        return statistics.keepsAll()
                && budget.series(portfolios.data().bars()) > 2 * context.strategies();
    }

    private List<PortfolioSeries> followed(RunSummary summary, Optional<EquityPanel> equity,
            int bars) {
        int[] chosen = bestAndWorst(summary.strategies(), bounds.followed(bars));
        if (equity.isPresent()) {
            return Arrays.stream(chosen).mapToObj(equity.get()::series).toList();
        }
        FollowedSeries series = new FollowedSeries(portfolios, bars, chosen);
        BookingWalk.walk(context, bookings, List.of(series));
        return series.series();
    }

    /**
     * By total return; of equals the first is better.
     *
     * @param room for how many there is, ≥ 3; of fewer than usual two thirds are the best
     */
    private static int[] bestAndWorst(List<PortfolioSummary> strategies, int room) {
        int worst = Math.min(SeriesGatherer.WORST, room / 3);
        int best = Math.min(SeriesGatherer.BEST, room - worst);
        List<Integer> ranked = IntStream.range(0, strategies.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -TotalReturn.METRIC
                        .merit(strategies.get(k).figures().of(TotalReturn.METRIC))))
                .toList();
        List<Integer> chosen = new ArrayList<>(ranked.subList(0, best));
        chosen.addAll(ranked.subList(ranked.size() - worst, ranked.size()));
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
