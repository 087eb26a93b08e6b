package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.BarsPerYear;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
    private static Moments moments(double... returns) {
        ReturnMoments moments = new ReturnMoments();
        for (double value : returns) {
            moments.add(value);
        }
        return moments.moments();
    }

    private static BarsPerYear year(double bars) {
        return BarsPerYear.set(bars);
    }

    @Test
    void totalReturnIsLastOverFirstLessOne() {
        assertThat(TotalReturn.of(80, 100)).isEqualTo(0.25);
        assertThatThrownBy(() -> TotalReturn.of(0, 1)).hasMessageContaining("was 0.0");
    }

    @Test
    void annualReturnCompoundsToTheTotal() {
        assertThat(AnnualizedReturn.of(0.21, 504, year(252)).orElseThrow())
                .isCloseTo(0.1, within(1e-12));
        assertThat(AnnualizedReturn.of(-1, 10, year(252))).hasValue(-1);
    }

    @Test
    void annualReturnIsUndefinedWithoutReturnsOrBeyondItsRange() {
        assertThat(AnnualizedReturn.of(0, 0, year(252))).isEmpty();
        assertThat(AnnualizedReturn.of(-1.01, 5, year(252))).isEmpty();
        assertThat(AnnualizedReturn.of(0.01, 1, year(98_280))).isEmpty();
    }

    @Test
    void volatilityIsTheSampleDeviationTimesTheRootOfTheYear() {
        // Deviations from the mean 0.02 are −0.01, 0 and 0.01: variance 0.0002 / 2.
        assertThat(AnnualizedVolatility.of(moments(0.01, 0.02, 0.03), year(4)).orElseThrow())
                .isCloseTo(0.02, within(1e-15));
        assertThat(AnnualizedVolatility.of(moments(0.01), year(252))).isEmpty();
    }

    @Test
    void sharpeIsMeanOverDeviationTimesTheRootOfTheYear() {
        assertThat(SharpeRatio.of(moments(0.01, 0.02, 0.03), year(4)).orElseThrow())
                .isCloseTo(4, within(1e-12));
        assertThat(SharpeRatio.of(moments(0.01, 0.01), year(252))).isEmpty();
        assertThat(SharpeRatio.of(moments(), year(252))).isEmpty();
    }

    @Test
    void momentsIgnoreBarsWithoutReturn() {
        Moments gaps = moments(Double.NaN, 0.01, Double.NaN, 0.03);
        assertThat(gaps.count()).isEqualTo(2);
        assertThat(gaps.mean().orElseThrow()).isCloseTo(0.02, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void streamedMomentsEqualTheTwoPassFormula(long seed) {
        double[] values = new Random(seed).doubles(500, -0.05, 0.06).toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - sum / 500) * (value - sum / 500);
        }
        Moments moments = moments(values);
        assertThat(moments.mean().orElseThrow()).isCloseTo(sum / 500, within(1e-14));
        assertThat(moments.standardDeviation().orElseThrow())
                .isCloseTo(Math.sqrt(squares / 499), within(1e-14));
    }

    @Test
    void drawdownIsTheDeepestFallWithItsPeakAndTrough() {
        MaxDrawdown drawdown = new MaxDrawdown();
        double[] levels = {100, 120, 90, 130, 104, 97.5, 140, 110};
        for (int bar = 0; bar < levels.length; bar++) {
            drawdown.add(bar, levels[bar]);
        }
        assertThat(drawdown.value()).hasValue(0.25);
        assertThat(drawdown.peakBar()).isEqualTo(1);
        assertThat(drawdown.troughBar()).isEqualTo(2);
    }

    @Test
    void drawdownOfASeriesThatOnlyRisesIsZeroAndOfNoneUndefined() {
        MaxDrawdown drawdown = new MaxDrawdown();
        assertThat(drawdown.value()).isEmpty();
        assertThat(drawdown.peakBar()).isEqualTo(-1);
        drawdown.add(3, 1);
        drawdown.add(4, 2);
        assertThat(drawdown.value()).hasValue(0);
        assertThat(drawdown.troughBar()).isEqualTo(3);
        assertThatThrownBy(() -> new MaxDrawdown().add(0, 0)).hasMessageContaining("above 0");
    }

    @Test
    void turnoverIsNotionalOverMeanEquityPerYear() {
        // 120 traded, mean equity 120, one bar of four a year.
        assertThat(Turnover.of(120, 120, 2, year(4)).orElseThrow()).isCloseTo(4, within(1e-12));
    }

    @Test
    void turnoverIsUndefinedWithoutTimeOrCapital() {
        assertThat(Turnover.of(0, 100, 1, year(252))).isEmpty();
        assertThat(Turnover.of(0, 0, 2, year(252))).isEmpty();
        assertThat(Turnover.of(0, -2.5, 2, year(252))).isEmpty();
        assertThat(Turnover.of(0, Double.NaN, 2, year(252))).isEmpty();
    }

    @Test
    void aTransferIsNoProfit() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        assertThat(index.add(100, 50)).isNaN();
        assertThat(index.add(165, -65)).isCloseTo(0.1, within(1e-15));
        assertThat(index.add(80, 0)).isCloseTo(-0.2, within(1e-15));
        assertThat(index.level()).isCloseTo(0.88, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theLevelDependsOnReturnsAloneWhateverIsTransferred(long seed) {
        Random random = new Random(seed);
        TimeWeightedIndex index = new TimeWeightedIndex();
        double capital = 1000;
        double expected = 1;
        index.add(capital, 0);
        for (int bar = 1; bar < 200; bar++) {
            double growth = 0.9 + 0.2 * random.nextDouble();
            double transfer = 500 * random.nextDouble() - 100;
            expected *= growth;
            index.add(capital * growth, transfer);
            capital = Math.max(capital * growth + transfer, 0);
            if (capital == 0) {
                return;
            }
        }
        assertThat(index.level()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(index.unfundedBars()).isZero();
    }

    @Test
    void withoutCapitalTheLevelStaysAndGoesOnWhenFunded() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        index.add(100, -100);
        assertThat(index.add(0, 0)).isNaN();
        assertThat(index.add(0, 200)).isNaN();
        assertThat(index.add(220, 0)).isCloseTo(0.1, within(1e-15));
        assertThat(index.level()).isCloseTo(1.1, within(1e-15));
        assertThat(index.unfundedBars()).isEqualTo(2);
        assertThat(index.bustBar()).isEqualTo(-1);
    }

    @Test
    void whoLosesAllCapitalIsBustForGood() {
        TimeWeightedIndex index = new TimeWeightedIndex();
        index.add(100, 0);
        assertThat(index.add(-20, 500)).isEqualTo(-1);
        assertThat(index.add(960, 0)).isNaN();
        assertThat(index.level()).isZero();
        assertThat(index.bustBar()).isEqualTo(1);
        assertThat(index.unfundedBars()).isZero();
    }
}
