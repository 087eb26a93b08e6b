package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of each return: of how many they are kept, beside what, over which rate. */
class FundFiguresTest {
    private static final int BARS = 40;
    private static final int STRATEGIES = 7;
    private static final double[] CLOSES = closes();

    private static double[] closes() {
        Random random = new Random(7);
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
            int all = IntStream.range(0, STRATEGIES).map(k -> 10 + k).sum();
            fill(visitor, BookingVisitor.HOUSE, all);
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

    private static RunContext context(Optional<Benchmark> benchmark, RiskFree riskFree) {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("A")), CLOSES);
        long[] cash = new long[STRATEGIES];
        Arrays.fill(cash, 1_000_000_000);
        return new RunContext(data, "figures",
                IntStream.range(0, STRATEGIES).mapToObj(k -> StrategyIdentity.named("s" + k))
                        .toList(),
                cash, FundTerms.PLAIN, DataReport.NONE, new Measures(Convention.EMPYRICAL,
                        riskFree, benchmark, TripMatching.FLAT_TO_FLAT));
    }

    private static RunSummary summary(RunContext context, long budget) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        FundStatistics statistics = new FundStatistics(portfolios, ledger,
                new PathBudget(budget));
        BookingWalk.walk(context, bookings(), List.of(ledger, statistics));
        return statistics.summary(StandardMetrics.REGISTER, bookings());
    }

    private static RunSummary against(Benchmark benchmark) {
        return summary(context(Optional.of(benchmark), RiskFree.none()), Long.MAX_VALUE);
    }

    private static double number(Evaluation figures, String name) {
        return figure(figures, name).number().orElseThrow();
    }

    private static Figure figure(Evaluation figures, String name) {
        return figures.of(figures.register().metrics().stream()
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }

    /** Nothing, one series, two and a half, all but one; the benchmark is the last strategy. */
    @ParameterizedTest
    @ValueSource(longs = {0, 8 * BARS, 20 * BARS, 8 * BARS * STRATEGIES, Long.MAX_VALUE})
    void noFigureDependsOnHowManyReturnsAreKept(long budget) {
        RunContext context = context(Optional.of(new Benchmark.OfStrategy(STRATEGIES - 1, "s6")),
                new RiskFree.Yearly(0.02));
        RunSummary whole = summary(context, Long.MAX_VALUE);
        RunSummary parts = summary(context, budget);
        for (Metric metric : StandardMetrics.REGISTER.metrics()) {
            assertThat(parts.house().figures().of(metric)).as(metric.name())
                    .isEqualTo(whole.house().figures().of(metric));
            for (int k = 0; k < STRATEGIES; k++) {
                assertThat(parts.strategies().get(k).figures().of(metric)).as(metric.name())
                        .isEqualTo(whole.strategies().get(k).figures().of(metric));
            }
        }
    }

    @Test
    void aStrategyIsTheBenchmarkOfTheOthers() {
        RunSummary run = against(new Benchmark.OfStrategy(2, "s2"));
        Evaluation itself = run.strategies().get(2).figures();
        assertThat(number(itself, "beta")).isCloseTo(1, within(1e-12));
        assertThat(number(itself, "trackingError")).isZero();
        assertThat(figure(itself, "informationRatio"))
                .isEqualTo(new Figure.Undefined(Undefinedness.NO_VARIATION));
        // The returns of a strategy with more shares of the same are larger.
        assertThat(number(run.strategies().get(6).figures(), "beta")).isGreaterThan(1.3);
        BenchmarkSummary benchmark = run.remarks().benchmark().orElseThrow();
        assertThat(benchmark.name()).isEqualTo("s2");
        assertThat(number(benchmark.figures(), "totalReturn")).isCloseTo(
                number(itself, "totalReturn"), within(1e-12));
        assertThat(benchmark.figures().register().metrics())
                .noneMatch(metric -> metric.name().equals("capital")
                        || metric.name().equals("beta"));
    }

    /** Of 1000, 10 shares at the second close are a part; the rest earns nothing. */
    @Test
    void anAssetIsABenchmark() {
        RunSummary run = against(new Benchmark.OfAsset(0, "A"));
        double[] asset = new double[BARS - 1];
        double[] own = new double[BARS - 1];
        double level = 1000;
        for (int bar = 1; bar < BARS; bar++) {
            asset[bar - 1] = CLOSES[bar] / CLOSES[bar - 1] - 1;
            double next = 1000 + 10 * (CLOSES[bar] - CLOSES[1]);
            own[bar - 1] = next / level - 1;
            level = next;
        }
        double ownMean = Arrays.stream(own).average().orElseThrow();
        double mean = Arrays.stream(asset).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < own.length; i++) {
            products += (own[i] - ownMean) * (asset[i] - mean);
            squares += (asset[i] - mean) * (asset[i] - mean);
        }
        assertThat(number(run.strategies().getFirst().figures(), "beta"))
                .isCloseTo(products / squares, within(1e-9));
    }

    /** 100, gap, gap, 121, 110: 21 % in bar 3, −1/11 in bar 4; nothing in bar 0. */
    @Test
    void levelsHaveTheirReturnSinceTheLastOne() {
        double[] levels = new double[BARS];
        Arrays.fill(levels, Double.NaN);
        levels[0] = 100;
        levels[3] = 121;
        levels[4] = 110;
        double[] returns = BenchmarkReturns.ofLevels(bar -> levels[bar], BARS);
        assertThat(returns[0]).isNaN();
        assertThat(returns[1]).isNaN();
        assertThat(returns[3]).isCloseTo(0.21, within(1e-15));
        assertThat(returns[4]).isCloseTo(110.0 / 121 - 1, within(1e-15));
        assertThat(returns[5]).isNaN();
        RunSummary run = against(new Benchmark.OfLevels("index", levels));
        double own3 = 10 * (CLOSES[3] - CLOSES[2]) / (1000 + 10 * (CLOSES[2] - CLOSES[1]));
        double own4 = 10 * (CLOSES[4] - CLOSES[3]) / (1000 + 10 * (CLOSES[3] - CLOSES[1]));
        // Two bars: the slope is the quotient of the differences.
        assertThat(number(run.strategies().getFirst().figures(), "beta"))
                .isCloseTo((own3 - own4) / (0.21 + 1.0 / 11), within(1e-6));
    }

    @Test
    void withoutABenchmarkWhatIsBesideItIsUndefined() {
        RunSummary run = summary(context(Optional.empty(), RiskFree.none()), Long.MAX_VALUE);
        assertThat(figure(run.house().figures(), "beta"))
                .isEqualTo(new Figure.Undefined(Undefinedness.NO_BENCHMARK));
        assertThat(run.remarks().benchmark()).isEmpty();
    }

    /** A rate of every bar is subtracted once; what is not stated over it does not move. */
    @Test
    void theRiskFreeRateIsSubtractedOnce() {
        double[] rates = new double[BARS];
        Arrays.fill(rates, 0.0005);
        Evaluation without = summary(context(Optional.empty(), RiskFree.none()), 0)
                .strategies().getFirst().figures();
        Evaluation over = summary(context(Optional.empty(), new RiskFree.ByBar(rates)), 0)
                .strategies().getFirst().figures();
        double year = context(Optional.empty(), RiskFree.none()).data().barsPerYear().number();
        assertThat(number(over, "sharpe")).isCloseTo(number(without, "sharpe")
                - 0.0005 * year / number(without, "volatility"), within(1e-9));
        for (String name : List.of("totalReturn", "annualizedReturn", "volatility", "calmar",
                "bernardoLedoit", "maxDrawdown")) {
            assertThat(figure(over, name)).isEqualTo(figure(without, name));
        }
    }
}
