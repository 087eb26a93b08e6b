package io.troupe.report.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import io.troupe.model.QuarantineReason;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A fund of eleven years and six assets. It buys ten of each at 100 in the first year and sells the
 * first at 120 and the others at 100 in the second: 200 before costs, and 240 of the benchmark.
 */
class LongFundTest {
    private static final int BARS = 4100;
    private static final int ASSETS = 6;
    private static final int SOLD = 500;
    private static final RunAnalysis RUN = run();

    private static RunAnalysis run() {
        double[] closes = new double[BARS * ASSETS];
        for (int bar = 0; bar < BARS; bar++) {
            for (int asset = 0; asset < ASSETS; asset++) {
                boolean isHigh = asset == 0 && bar >= SOLD - 1;
                closes[bar * ASSETS + asset] = (isHigh ? 120 : 100) + (bar % 2 == 0 ? 0 : 0.01);
            }
        }
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < BARS; bar++) {
            switch (bar) {
                case 1 -> bookings.bar(visitor -> trade(visitor, 10, 10));
                case 300 -> bookings.bar(visitor -> visitor.halt(true));
                case 310 -> bookings.bar(visitor -> visitor.halt(false));
                case SOLD -> bookings.bar(visitor -> trade(visitor, -10, 10));
                case 600 -> bookings.bar(visitor -> visitor.quarantine(1, QuarantineReason.THREW,
                        "oops"));
                default -> bookings.bar();
            }
        }
        MarketData data = ScriptedBookings.daily(IntStream.range(0, ASSETS)
                .mapToObj(k -> Instrument.share("a" + k)).toList(), closes);
        RunContext context = new RunContext(data, "long",
                List.of(StrategyIdentity.named("one"), StrategyIdentity.named("two")),
                new long[]{10_000_000_000L, 10_000_000_000L}, FundTerms.PLAIN, DataReport.NONE,
                new Measures(Convention.EMPYRICAL, RiskFree.none(),
                        Optional.of(new Benchmark.OfAsset(0, "a0")), TripMatching.FLAT_TO_FLAT));
        return new RunAnalyzer(context, bookings).analyze(TestAnalyses.UNKNOWN,
                StandardMetrics.REGISTER, TestAnalyses.KNOWING_NOTHING, List.of());
    }

    /** Each of six fills costs 10 at the house, so 120 in all; by pooling 50 was saved. */
    private static void trade(BookingVisitor visitor, long quantity, long fee) {
        for (int asset = 0; asset < ASSETS; asset++) {
            long price = asset == 0 && quantity < 0 ? 120 : 100;
            long notional = quantity * price * 1_000_000;
            visitor.fill(BookingVisitor.HOUSE, asset, quantity, notional, fee * 1_000_000, 0);
            visitor.fill(0, asset, quantity, notional,
                    (asset == 1 && quantity > 0 ? fee + 50 : fee) * 1_000_000, 0);
            if (asset == 1 && quantity > 0) {
                visitor.crossed(asset, BarPoint.OPEN, 0, 50_000_000);
            }
        }
    }

    private static Diagnosis found(String code) {
        return StandardDiagnoses.of(RUN).found().stream()
                .filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among "
                        + StandardDiagnoses.of(RUN).found()));
    }

    @Test
    void hasNoDelistingInElevenYears() {
        assertThat(found("survivorship").finding())
                .isEqualTo("none of 6 assets was ever delisted");
    }

    /** 12 fills at 10 of 200. */
    @Test
    void paysMostOfItsProfit() {
        assertThat(found("costs-half-of-gross").figure()).isEqualTo("60.0 % of it");
    }

    /** 50 of 200. */
    @Test
    void poolsAQuarterOfItsProfit() {
        assertThat(found("pooling").figure()).isEqualTo("25.0 % of the profit before costs");
    }

    /** 200 less 20 of fees, of 80 in all. */
    @Test
    void hangsOnOneAsset() {
        assertThat(found("one-asset").finding()).isEqualTo("a0 carries the profit");
        assertThat(found("one-asset").figure()).isEqualTo("225.0 % of it");
    }

    @Test
    void hangsOnOneYear() {
        assertThat(found("one-year").finding()).isEqualTo("2025 carries the profit");
    }

    @Test
    void wasHaltedAndLostAStrategy() {
        assertThat(found("halted").finding())
                .isEqualTo("the fund was halted, first at 2024-10-28");
        assertThat(found("quarantined").finding())
                .isEqualTo("strategies were taken out: two");
    }

    /** 80 on 20 000 against 20 on 100. */
    @Test
    void didNotBeatItsBenchmark() {
        assertThat(found("benchmark-unbeaten").finding()).isEqualTo("the fund did not beat a0");
        assertThat(found("benchmark-unbeaten").figure()).startsWith("0.4 % against 20.0 %");
    }

    @Test
    void hasNewPricesAndNoSingleDay() {
        assertThat(StandardDiagnoses.of(RUN).found()).extracting(Diagnosis::code)
                .doesNotContain("stale-prices", "leverage-at-limit", "strategies-correlated",
                        "orders-cut");
    }
}
