package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.indicators.trend.Vidya;
import io.troupe.features.indicators.volume.OnBalanceVolume;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.RollingPair;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.model.BarCount;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features against values computed by hand. */
class FeaturesTest {
    private static final double NONE = Double.NaN;

    @Test
    void whatIsComputedOnSomethingThatNeverSettlesNeverDoes() {
        assertThat(new SimpleMovingAverage(new OnBalanceVolume(), 5).settlingBars())
                .isEqualTo(BarCount.NEVER);
        assertThat(new Vidya(new OnBalanceVolume(), 5, 6).settlingBars())
                .isEqualTo(BarCount.NEVER);
        assertThat(new SimpleMovingAverage(Price.CLOSE, 5).settlingBars())
                .isEqualTo(BarCount.of(4));
        for (List<SeriesFeature> pair : List.of(
                List.<SeriesFeature>of(new OnBalanceVolume(), Price.CLOSE),
                List.<SeriesFeature>of(Price.CLOSE, new OnBalanceVolume()))) {
            assertThat(new RollingPair(pair.get(0), pair.get(1), 5, PairStatistic.SLOPE)
                    .settlingBars()).isEqualTo(BarCount.NEVER);
        }
    }

    @Test
    void aWarmupThatIsNeverOverIsRefused() {
        SeriesFeature deep = Price.CLOSE;
        for (int i = 0; i < 21; i++) {
            deep = new SimpleReturn(deep, Bars.MOST);
        }
        assertThat(deep.warmupBars()).isEqualTo(2_100_000_000);
        SeriesFeature deeper = new SimpleReturn(deep, Bars.MOST);
        assertThatThrownBy(deeper::warmupBars)
                .hasMessage("a warm-up of 2200000000 bars is never over");
        assertThat(deep.settlingBars().plus(Bars.MOST)).isEqualTo(BarCount.NEVER);
        assertThatThrownBy(() -> new SimpleMovingAverage(Bars.MOST + 1))
                .hasMessageContaining("must be ≤ 100000000");
    }

    @Test
    void movingAverageIsTheMeanOfTheLastCloses() {
        assertThat(of(new SimpleMovingAverage(3), 3, 6, 9, 12, 0.75, 3, 6))
                .containsExactly(NONE, NONE, 6, 9, 7.25, 5.25, 3.25);
    }

    @Test
    void movingAverageCountsABarWithoutTradeWithTheLastClose() {
        assertThat(of(new SimpleMovingAverage(2), 4, NONE, 8)).containsExactly(NONE, 4, 6);
    }

    @Test
    void movingAverageBeginsWithTheListing() {
        assertThat(of(new SimpleMovingAverage(2), NONE, NONE, 4, 8))
                .containsExactly(NONE, NONE, NONE, 6);
    }

    @Test
    void movingAverageForgetsWhatLeftItsWindow() {
        double[] closes = new double[100];
        Arrays.fill(closes, 1e15);
        Arrays.fill(closes, 50, 100, 0.25);
        assertThat(of(new SimpleMovingAverage(8), closes)).endsWith(0.25, 0.25).contains(0.25);
    }

    @Test
    void returnGoesFromLookbackToSkip() {
        assertThat(of(new CloseReturn(3, 1), 10, 20, 15, 30, 45))
                .containsExactly(NONE, NONE, NONE, 0.5, 0.5);
    }

    @Test
    void volatilityIsTheAnnualizedSampleDeviationOfReturns() {
        // Returns 0.5 and −0.5: mean 0, squares 0.5, divided by 2 − 1.
        assertThat(of(new RealizedVolatility(2), 8, 12, 6)[2])
                .isCloseTo(Math.sqrt(0.5) * Math.sqrt(252), within(1e-12));
    }

    @Test
    void volatilityOfConstantPricesIsExactlyZeroEvenAfterACrash() {
        double[] closes = new double[40];
        Arrays.fill(closes, 0.1);
        closes[7] = 1e9;
        assertThat(of(new RealizedVolatility(5), closes)[39]).isZero();
    }

    @Test
    void pairSpreadIsMeasuredInItsOwnDeviations() {
        // ln of 1, 1 and e: mean 1/3, deviation sqrt((2/9 + 4/9)/2) = 1/sqrt(3).
        MarketData data = Markets.of(new double[]{2, 3, Math.E}, new double[]{2, 3, 1});
        double[] values = new PairSpreadZScore(0, 1, 3).compute(data);
        assertThat(values[4]).isCloseTo(2.0 / 3 * Math.sqrt(3), within(1e-12));
        assertThat(values[5]).isNaN();
    }

    @Test
    void pairSpreadOfAConstantRatioIsUndefined() {
        double[] prices = {0.1, 0.2, 0.3, 0.7, 1.1, 1.3};
        MarketData data = Markets.of(Arrays.stream(prices).map(p -> p * 3).toArray(), prices);
        assertThat(new PairSpreadZScore(0, 1, 4).compute(data)).containsOnly(NONE);
    }

    @Test
    void windowsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new SimpleMovingAverage(0)).hasMessage("bars must be ≥ 1, was 0");
        assertThatThrownBy(() -> new RealizedVolatility(1)).hasMessage("bars must be ≥ 2, was 1");
        assertThatThrownBy(() -> new CloseReturn(5, 5))
                .hasMessage("lookbackBars must be > skipBars, were 5 and 5");
        assertThatThrownBy(() -> new CloseReturn(5, -1)).hasMessageContaining("skipBars");
        assertThatThrownBy(() -> new PairSpreadZScore(2, 2, 9)).hasMessageContaining("two assets");
    }

    private static double[] of(Feature feature, double... closes) {
        return feature.compute(Markets.of(closes));
    }
}
