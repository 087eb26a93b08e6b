package io.troupe.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.inference.BootstrapPlan;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.BarsPerYear;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.TestAnalyses;
import io.troupe.report.attribution.AttributionGatherer;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.PathBudget;
import io.troupe.report.trades.TradeReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fund of more strategies than are followed from bar to bar. */
class RunAnalyzerTest {
    private static final int BARS = 96;
    private static final int STRATEGIES = 50;
    private static final int BYTES_OF_SERIES = 8 * BARS;
    private static final double[] CLOSES = closes();

    private static double[] closes() {
        Random random = new Random(17);
        double[] closes = new double[BARS];
        closes[0] = 10;
        for (int bar = 1; bar < BARS; bar++) {
            closes[bar] = Math.round(1e4 * closes[bar - 1] * (1 + 0.03 * random.nextGaussian()))
                    / 1e4;
        }
        return closes;
    }

    /** Strategy k begins with 1000 and buys 10 + k shares at the close of bar 1, for nothing. */
    private static ScriptedBookings bookings() {
        ScriptedBookings bookings = new ScriptedBookings().bar();
        bookings.bar(visitor -> {
            fill(visitor, BookingVisitor.HOUSE,
                    IntStream.range(0, STRATEGIES).map(k -> 10 + k).sum());
            for (int k = 0; k < STRATEGIES; k++) {
                fill(visitor, k, 10 + k);
            }
        });
        for (int bar = 2; bar < BARS; bar++) {
            bookings.bar();
        }
        return bookings;
    }

    private static void fill(BookingVisitor visitor, int portfolio, int shares) {
        visitor.fill(portfolio, 0, shares, Math.round(shares * CLOSES[1] * 1e6), 0, 0);
    }

    private static RunAnalysis analysis(long budget) {
        return analysis(bookings(), budget, AnalysisBounds.STANDARD);
    }

    private static RunAnalysis analysis(long budget, AnalysisBounds bounds) {
        return analysis(bookings(), budget, bounds);
    }

    private static RunAnalysis analysis(ScriptedBookings bookings, long budget) {
        return analysis(bookings, budget, AnalysisBounds.STANDARD);
    }

    private static RunAnalysis analysis(ScriptedBookings bookings, long budget,
            AnalysisBounds bounds) {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("A")), CLOSES);
        long[] cash = new long[STRATEGIES];
        Arrays.fill(cash, 1_000_000_000);
        RunContext context = new RunContext(data, "many",
                IntStream.range(0, STRATEGIES).mapToObj(k -> StrategyIdentity.named("s" + k))
                        .toList(),
                cash, FundTerms.PLAIN, DataReport.NONE, new Measures(Convention.EMPYRICAL,
                        new RiskFree.Yearly(0.02), Optional.empty(), TripMatching.FLAT_TO_FLAT));
        return new RunAnalyzer(context, bookings, new PathBudget(budget), bounds).analyze(
                TestAnalyses.UNKNOWN, StandardMetrics.REGISTER, TestAnalyses.KNOWING_NOTHING,
                List.of());
    }

    /** Room for nothing, half the returns, all returns but not all worths, and for everything. */
    @ParameterizedTest
    @ValueSource(longs = {0, BYTES_OF_SERIES * STRATEGIES / 2,
            BYTES_OF_SERIES * STRATEGIES * 3L / 2, BYTES_OF_SERIES * 2L * STRATEGIES})
    void nothingDependsOnHowMuchIsKept(long budget) {
        RunAnalysis kept = analysis(Long.MAX_VALUE);
        RunAnalysis walked = analysis(budget);

        assertThat(walked.series()).usingRecursiveComparison()
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(kept.series());
        assertThat(walked.inference()).isEqualTo(kept.inference());
        assertThat(kept.inference().house().sharpe())
                .isInstanceOf(SharpeInference.Estimated.class);
    }

    /** No more than 32 returns make of 96 bars periods of three; 6 · 96 numbers follow six. */
    @ParameterizedTest
    @ValueSource(longs = {0, BYTES_OF_SERIES * STRATEGIES / 2, Long.MAX_VALUE})
    void aRecordThatIsTooLongIsJudgedByPeriodsAndFewerAreFollowed(long budget) {
        RunAnalysis whole = analysis(Long.MAX_VALUE);
        RunAnalysis bounded = analysis(budget, new AnalysisBounds(32, 6 * BARS));
        boolean hasRisen = CLOSES[BARS - 1] > CLOSES[1];

        assertThat(bounded.series().strategies().stream().mapToInt(PortfolioSeries::number))
                .containsExactlyElementsOf(IntStream.range(0, STRATEGIES)
                        .filter(k -> hasRisen ? k < 2 || k >= 46 : k < 4 || k >= 48).boxed()
                        .toList());
        assertThat(bounded.inference().periods()).isEqualTo(new ReturnPeriods(3));
        assertThat(((SharpeInference.Estimated) bounded.inference().house().sharpe()).perBar()
                .count()).isEqualTo(32);
        List<double[]> compounded = Stream.concat(
                Stream.of(whole.series().house()),
                whole.series().strategies().stream().filter(each -> bounded.inference()
                        .strategies().stream().anyMatch(judged -> judged.id().equals(each.id()))))
                .map(each -> byThree(each.returns())).toList();
        Basis basis = new Basis(BarsPerYear.set(whole.context().basis().year().number() / 3),
                Convention.EMPYRICAL, new RiskFree.Yearly(0.02));
        assertThat(Stream.concat(Stream.of(bounded.inference().house()),
                bounded.inference().strategies().stream()).map(FundInference.Judged::sharpe))
                .containsExactlyElementsOf(
                        SharpeInference.of(compounded, basis, BootstrapPlan.STANDARD));
        assertThat(bounded.summary().house().figures().of(TotalReturn.METRIC))
                .isEqualTo(whole.summary().house().figures().of(TotalReturn.METRIC));
    }

    /** The first bar of all has no return: its period has the two others. */
    private static double[] byThree(double[] returns) {
        double[] periods = new double[returns.length / 3];
        for (int period = 0; period < periods.length; period++) {
            double growth = 1;
            for (int bar = 3 * period; bar < 3 * period + 3; bar++) {
                growth *= Double.isNaN(returns[bar]) ? 1 : 1 + returns[bar];
            }
            periods[period] = growth - 1;
        }
        return periods;
    }

    /** Of one asset, the more shares the further from 1000: twenty best and ten worst. */
    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void followsTheBestAndTheWorst(long budget) {
        List<PortfolioSeries> followed = analysis(budget).series().strategies();
        boolean hasRisen = CLOSES[BARS - 1] > CLOSES[1];

        assertThat(followed.stream().mapToInt(PortfolioSeries::number)).containsExactlyElementsOf(
                IntStream.range(0, STRATEGIES).filter(k -> hasRisen ? k < 10 || k >= 30
                        : k < 20 || k >= 40).boxed().toList());
        for (PortfolioSeries each : followed) {
            double before = 1000;
            for (int bar = 1; bar < BARS; bar++) {
                double worth = 1000 + (10 + each.number()) * (CLOSES[bar] - CLOSES[1]);
                assertThat(each.equity()[bar]).isCloseTo(worth, within(1e-9));
                assertThat(each.returns()[bar]).isCloseTo(worth / before - 1, within(1e-12));
                before = worth;
            }
        }
    }

    /** At the first and the last bar, and those between, of the fifty growths of a unit. */
    @Test
    void theFanIsOfAllStrategies() {
        IndexFan fan = analysis(0).series().fan().orElseThrow();
        double[] last = IntStream.range(0, STRATEGIES)
                .mapToDouble(k -> 1 + (10 + k) * (CLOSES[BARS - 1] - CLOSES[1]) / 1000).sorted()
                .toArray();

        assertThat(fan.bars()).containsExactly(IntStream.range(0, BARS).toArray());
        // The median of fifty lies between the 25th and the 26th.
        assertThat(fan.levels()[2][BARS - 1])
                .isCloseTo((last[24] + last[25]) / 2, within(1e-9));
        assertThat(fan.levels()[2][0]).isEqualTo(1);
    }

    /**
     * Trips are made beside all else of a long walk, on another thread; here of one that is long,
     * and once more by a walk of a single thread.
     */
    @Test
    void roundTripsAreThoseOfAWalkOnOneThread() {
        int strategies = 60;
        int bars = 300;
        Random random = new Random(29);
        double[] closes = new double[bars];
        Arrays.setAll(closes, bar -> 50 + random.nextInt(20));
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < bars; bar++) {
            long[] shares = random.longs(strategies, -3, 4).toArray();
            long price = (long) (closes[bar] * 1e6);
            long all = LongStream.of(shares).sum();
            bookings.bar(visitor -> {
                if (all != 0) {
                    visitor.fill(BookingVisitor.HOUSE, 0, all, all * price, 0, 0);
                }
                for (int k = 0; k < strategies; k++) {
                    if (shares[k] != 0) {
                        visitor.fill(k, 0, shares[k], shares[k] * price, 0, 0);
                    }
                }
            });
        }
        long[] cash = new long[strategies];
        Arrays.fill(cash, 1_000_000_000_000L);
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A")), closes), "trips",
                IntStream.range(0, strategies).mapToObj(k -> "s" + k).toList(), cash);
        RunAnalyzer alone = new RunAnalyzer(context, bookings);

        TradeReport beside = new RunAnalyzer(context, bookings).analyze(TestAnalyses.UNKNOWN,
                StandardMetrics.REGISTER, TestAnalyses.KNOWING_NOTHING, List.of()).trades();
        alone.summarize(StandardMetrics.REGISTER, List.of(alone.trades()));

        assertThat(beside).isEqualTo(alone.trades().report());
        assertThat(beside.largest()).isNotEmpty();
    }

    /** Of fills, flows, interest and transfers of all strategies at every bar. */
    private static ScriptedBookings eventful() {
        Random random = new Random(31);
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < BARS; bar++) {
            long[] shares = random.longs(STRATEGIES, -4, 5).toArray();
            long[] cash = random.longs(STRATEGIES, -1000, 1001).toArray();
            long[] moved = random.longs(STRATEGIES, -1_000_000, 1_000_001).toArray();
            moved[0] -= LongStream.of(moved).sum();
            long price = Math.round(CLOSES[bar] * 1e6);
            bookings.bar(visitor -> {
                visitor.flow(BookingVisitor.HOUSE, 0, FlowKind.CASH_DIVIDEND, 0,
                        LongStream.of(cash).sum());
                visitor.cashFlow(BookingVisitor.HOUSE, FlowKind.DEBIT_INTEREST,
                        -7 * STRATEGIES);
                visitor.fill(BookingVisitor.HOUSE, 0, LongStream.of(shares).sum(),
                        LongStream.of(shares).sum() * price, 5 * STRATEGIES, 0);
                for (int k = 0; k < STRATEGIES; k++) {
                    visitor.flow(k, 0, FlowKind.CASH_DIVIDEND, 0, cash[k]);
                    visitor.cashFlow(k, FlowKind.DEBIT_INTEREST, -7);
                    visitor.fill(k, 0, shares[k], shares[k] * price, 5, 0);
                    visitor.transfer(k, moved[k]);
                }
            });
        }
        return bookings;
    }

    /** Who is followed in a second walk has a ledger of its own there: of all that is booked. */
    @Test
    void whoIsFollowedAfterwardsIsWorthWhatTheFundsLedgerSays() {
        ScriptedBookings bookings = eventful();

        FundSeries kept = analysis(bookings, Long.MAX_VALUE).series();

        assertThat(analysis(bookings, 0).series()).usingRecursiveComparison()
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(kept);
        assertThat(kept.strategies()).hasSize(SeriesGatherer.BEST + SeriesGatherer.WORST);
    }

    /** Attribution has returns of its own, of the house and of correlated strategies. */
    @Test
    void attributionBesideTheStatisticsIsAttributionByThem() {
        ScriptedBookings bookings = eventful();
        RunAnalysis run = analysis(bookings, Long.MAX_VALUE);
        Portfolios portfolios = new Portfolios(run.context());
        FundLedger ledger = new FundLedger(portfolios);
        FundStatistics statistics = new FundStatistics(portfolios, ledger, PathBudget.ofHeap());
        AttributionGatherer by = new AttributionGatherer(portfolios, ledger, statistics);
        BookingWalk.walk(run.context(), bookings, List.of(ledger, statistics, by));

        assertThat(run.attribution()).usingRecursiveComparison()
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(by.attribution());
        assertThat(run.attribution().risk().correlations()).isPresent();
        assertThat(run.attribution().fund().totalReturn()).isPresent();
    }
}
