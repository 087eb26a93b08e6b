package io.troupe.report.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.attribution.StrategyCorrelations;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderCause;
import io.troupe.report.analysis.FundInference;
import io.troupe.report.diagnoses.DiagnosisRule.Finding;
import io.troupe.report.orders.OrderReport;
import io.troupe.report.summary.RunSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every rule is silent at its threshold and speaks beyond it. */
class ThresholdsTest {
    private static void speaks(Optional<Finding> finding, String figure) {
        assertThat(finding).isPresent();
        assertThat(finding.orElseThrow().figure()).isEqualTo(figure);
    }

    private static void silent(Optional<Finding> finding) {
        assertThat(finding).isEmpty();
    }

    @Test
    void uncheckedLookahead() {
        speaks(UncheckedLookahead.judge(Map.of("b", false, "a", false, "c", true)), "a, b");
        silent(UncheckedLookahead.judge(Map.of("a", true)));
        silent(UncheckedLookahead.judge(Map.of()));
    }

    @Test
    void survivorship() {
        speaks(Survivorship.judge(10.01, 2, 0), "0 delistings in 10.01 years");
        silent(Survivorship.judge(10, 2, 0));
        silent(Survivorship.judge(30, 2, 1));
        silent(Survivorship.judge(30, 1, 0));
    }

    @Test
    void overfitting() {
        speaks(Overfitting.judge(0.51), "0.51");
        silent(Overfitting.judge(0.5));
    }

    @Test
    void deflatedByTrials() {
        speaks(DeflatedByTrials.judge(deflated(0.9, 0.949)),
                "0.95 by 40.50 effective trials, 0.90 by all");
        silent(DeflatedByTrials.judge(deflated(0.9, 0.95)));
    }

    private static FundInference.Deflated deflated(double byAll, double byEffective) {
        return new FundInference.Deflated(new DeflatedSharpe(80, 0.1, byAll),
                new DeflatedSharpe(40.5, 0.09, byEffective));
    }

    @Test
    void intervalOfZero() {
        speaks(IntervalOfZero.judge(new ConfidenceInterval(0, 2, 0.95)),
                "0.00 to 2.00 with 95.0 %");
        speaks(IntervalOfZero.judge(new ConfidenceInterval(-2, 0.25, 0.9)),
                "-2.00 to 0.25 with 90.0 %");
        silent(IntervalOfZero.judge(new ConfidenceInterval(0.001, 2, 0.95)));
        silent(IntervalOfZero.judge(new ConfidenceInterval(-2, -0.001, 0.95)));
    }

    @Test
    void shortSample() {
        speaks(ShortSample.judge(250, OptionalDouble.of(250.1)), "250 returns of 251");
        silent(ShortSample.judge(250, OptionalDouble.of(250)));
        silent(ShortSample.judge(250, OptionalDouble.empty()));
        speaks(ShortSample.judge(4.9, 5), "4.90 years of 5.00");
        silent(ShortSample.judge(5.0, 5));
    }

    @Test
    void fewTrades() {
        speaks(FewTrades.judge(29), "29 closed round trips");
        silent(FewTrades.judge(30));
    }

    @Test
    void tooGood() {
        speaks(TooGood.judge(3.01), "3.01");
        silent(TooGood.judge(3));
    }

    @Test
    void costsOfGross() {
        speaks(CostsOfGross.judge(new GrossProfit(100, 51)), "51.0 % of it");
        silent(CostsOfGross.judge(new GrossProfit(100, 50)));
        silent(CostsOfGross.judge(new GrossProfit(-100, 50)));
        silent(CostsOfGross.judge(new GrossProfit(0, 50)));
    }

    @Test
    void closeOnlyFills() {
        speaks(CloseOnlyFills.judge(false, Optional.of(BarPoint.OPEN)), "no opening prices");
        speaks(CloseOnlyFills.judge(true, Optional.of(BarPoint.CLOSE)), "filled at the close");
        silent(CloseOnlyFills.judge(true, Optional.of(BarPoint.OPEN)));
        silent(CloseOnlyFills.judge(true, Optional.empty()));
    }

    @Test
    void stalePrices() {
        speaks(StalePrices.judge(6, 100), "6.0 % of closes");
        silent(StalePrices.judge(5, 100));
        silent(StalePrices.judge(0, 0));
    }

    @Test
    void pooling() {
        speaks(Pooling.judge(21, 100), "21.0 % of the profit before costs");
        speaks(Pooling.judge(-21, 100), "-21.0 % of the profit before costs");
        silent(Pooling.judge(20, 100));
        silent(Pooling.judge(21, -100));
    }

    @Test
    void cutOrders() {
        speaks(CutOrders.judge(6, 100), "6 cuts, 100 fills");
        silent(CutOrders.judge(5, 100));
        speaks(CutOrders.judge(1, 0), "1 cuts, 0 fills");
        silent(CutOrders.judge(0, 0));
    }

    /** What one trade, asset, day or year is measured by. */
    @Test
    void shareOfProfit() {
        speaks(ProfitShare.judge("2008", 26, 100), "26.0 % of it");
        silent(ProfitShare.judge("2008", 25, 100));
        silent(ProfitShare.judge("2008", 26, -100));
        silent(ProfitShare.judge("2008", 26, 0));
        assertThat(ProfitShare.judge("2008", 26, 100).orElseThrow().finding())
                .isEqualTo("2008 carries the profit");
    }

    @Test
    void halted() {
        speaks(Halted.judge(List.of(new RunSummary.Halt("2008-10-10", Optional.empty()),
                new RunSummary.Halt("2020-03-12", Optional.empty()))), "2 halts");
        silent(Halted.judge(List.of()));
    }

    @Test
    void quarantined() {
        speaks(Quarantined.judge(List.of("a")), "1 strategies");
        assertThat(Quarantined.judge(List.of("a", "b", "c", "d")).orElseThrow().finding())
                .isEqualTo("strategies were taken out: a, b, c and others");
        assertThat(Quarantined.judge(List.of("a", "b", "c")).orElseThrow().finding())
                .isEqualTo("strategies were taken out: a, b, c");
        silent(Quarantined.judge(List.of()));
    }

    @Test
    void unbeatenBenchmark() {
        OptionalDouble tenth = OptionalDouble.of(0.1);

        speaks(UnbeatenBenchmark.judge("SPY", tenth, tenth), "10.0 % against 10.0 %");
        silent(UnbeatenBenchmark.judge("SPY", OptionalDouble.of(0.1001), tenth));
        silent(UnbeatenBenchmark.judge("SPY", OptionalDouble.empty(), tenth));
        silent(UnbeatenBenchmark.judge("SPY", tenth, OptionalDouble.empty()));
    }

    @Test
    void correlatedStrategies() {
        speaks(correlated(0.91, 0.95), "0.95, 2 pairs in all");
        speaks(correlated(0.2, 0.91), "0.91, 1 pairs in all");
        silent(correlated(0.9, -0.95));
        silent(correlated(Double.NaN, 0.9));
        assertThat(correlated(0.2, 0.91).orElseThrow().finding())
                .isEqualTo("s0 and s2 do nearly the same");
    }

    private static Optional<Finding> correlated(double first, double second) {
        return CorrelatedStrategies.judge(new StrategyCorrelations(
                IntStream.range(0, 3).mapToObj(k -> "s" + k).toList(),
                new double[][]{{}, {first}, {second, 0}}));
    }

    @Test
    void leverageAtLimit() {
        speaks(LeverageAtLimit.judge(1.5, 1.5), "1.50 of its value, limit 1.50");
        silent(LeverageAtLimit.judge(1.499, 1.5));
    }

    @Test
    void stopAndTarget() {
        speaks(StopAndTarget.judge(new OrderReport.Brackets(19, 1)), "1 of 19 exits");
        silent(StopAndTarget.judge(new OrderReport.Brackets(20, 1)));
        silent(StopAndTarget.judge(new OrderReport.Brackets(0, 0)));
    }

    @Test
    void crowding() {
        speaks(Crowding.judge(new OrderReport.Crowding(-1_010_000, 10_000_000)),
                "1.01, 10.1 % of all costs");
        silent(Crowding.judge(new OrderReport.Crowding(-1_000_000, 10_000_000)));
        silent(Crowding.judge(new OrderReport.Crowding(5_000_000, 10_000_000)));
        silent(Crowding.judge(new OrderReport.Crowding(0, 0)));
    }

    @Test
    void unfilledLimits() {
        speaks(UnfilledLimits.judge(new OrderReport.Limits(7, 100, 51)), "51.0 % of 7 orders");
        silent(UnfilledLimits.judge(new OrderReport.Limits(7, 100, 50)));
        silent(UnfilledLimits.judge(new OrderReport.Limits(0, 0, 0)));
    }

    @Test
    void refusedOrders() {
        speaks(RefusedOrders.judge(new TreeMap<>(
                Map.of(OrderCause.QUANTITY, 2L, OrderCause.PRICE, 1L))), "quantity 2, price 1");
        silent(RefusedOrders.judge(Map.of()));
    }

    @Test
    void marginCalls() {
        speaks(MarginCalls.judge(1), "1 margin call");
        speaks(MarginCalls.judge(2), "2 margin calls");
        silent(MarginCalls.judge(0));
    }

    @Test
    void gappedStops() {
        speaks(GappedStops.judge(new OrderReport.Stops(4, 1, 0.0123)),
                "1 of 4 stops, by 1.2 % on average");
        silent(GappedStops.judge(new OrderReport.Stops(5, 1, 0.0123)));
        silent(GappedStops.judge(new OrderReport.Stops(0, 0, 0)));
    }

    @Test
    void longNamesAreCut() {
        assertThat(Texts.name("a".repeat(40))).isEqualTo("a".repeat(40));
        assertThat(Texts.name("a".repeat(41))).isEqualTo("a".repeat(40) + "…");
        assertThat(Texts.name("\uD83D\uDC1F".repeat(41)))
                .isEqualTo("\uD83D\uDC1F".repeat(40) + "…");
    }
}
