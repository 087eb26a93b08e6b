package io.troupe.features.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureStream;
import io.troupe.features.Markets;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.WholeBars;
import io.troupe.features.rolling.averages.KaufmanAverage;
import io.troupe.features.rolling.averages.SessionVwap;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.averages.Vwap;
import io.troupe.features.rolling.volatility.EwmaVolatility;
import io.troupe.features.rolling.volatility.GarmanKlassVolatility;
import io.troupe.features.rolling.volatility.ParkinsonVolatility;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.features.rolling.volatility.RogersSatchellVolatility;
import io.troupe.features.rolling.volatility.YangZhangVolatility;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Features against values computed by hand, and where they are undefined. */
class RollingExamplesTest {
    private static final double NONE = Double.NaN;

    @Test
    void kaufmansAverageFollowsTrendsAndIgnoresNoise() {
        // Up by 1 twice: efficiency 1, c² = (2/3)²; then back and forth: |0|/2 = 0, c² = (2/31)².
        double first = 2 + 4.0 / 9 * (3 - 2);
        double second = first + 4.0 / (31 * 31) * (2 - first);
        assertThat(of(new KaufmanAverage(2), 1, 2, 3, 2))
                .containsExactly(new double[]{NONE, NONE, first, second}, within(1e-15));
    }

    @Test
    void skewnessAndKurtosisAreThoseOfPandas() {
        // pandas.Series([1, 2, 3, 4, 10]).skew() and .kurt(), worked out from G1 and G2.
        double[] closes = {1, 2, 3, 4, 10};
        assertThat(of(new RollingSkewness(5), closes)[4])
                .isCloseTo(1.6970562748477143, within(1e-12));
        assertThat(of(new RollingKurtosis(5), closes)[4]).isCloseTo(3.152, within(1e-12));
    }

    @Test
    void aZeroDenominatorIsUndefinedAndNotInfinite() {
        assertThat(of(new SimpleReturn(1), 0, 5, 0)).containsExactly(NONE, NONE, -1);
        assertThat(of(new LogReturn(1), 0, 5, 0)).containsOnly(NONE);
        assertThat(of(new CloseReturn(2, 0), 0, 5, 3)).containsOnly(NONE);
        assertThat(of(new ZScore(2), 3, 3, 3)).containsOnly(NONE);
        assertThat(of(new RollingSkewness(3), 3, 3, 3)).containsOnly(NONE);
        assertThat(of(new Drawdown(2), 0, 0)).containsOnly(NONE);
        assertThat(new Vwap(2).compute(WholeBars.constant(4, 5))).containsOnly(NONE);
    }

    @Test
    void constantPricesHaveNoVolatilityAtAll() {
        MarketData data = WholeBars.constant(40, 0.1);
        for (Feature volatility : new Feature[]{new RealizedVolatility(5),
                new ParkinsonVolatility(5), new GarmanKlassVolatility(5),
                new RogersSatchellVolatility(5), new YangZhangVolatility(5),
                new EwmaVolatility(0.94), new RollingVariance(5)}) {
            assertThat(volatility.compute(data)[39]).as("%s", volatility).isZero();
        }
    }

    @Test
    void theHurstExponentOfARandomWalkIsAboutAHalf() {
        // x(t) = ln close with independent steps; mean over far windows of 1024 steps.
        SplittableRandom random = new SplittableRandom(42);
        double[] closes = new double[20_000];
        double[] swings = new double[20_000];
        double log = 0;
        for (int t = 0; t < closes.length; t++) {
            log += random.nextDouble(-0.01, 0.01);
            closes[t] = 100 * StrictMath.exp(log);
            swings[t] = 100 * StrictMath.exp(random.nextDouble(-0.01, 0.01));
        }
        assertThat(meanFrom(1024, of(new HurstExponent(1024), closes))).isBetween(0.44, 0.54);
        // What returns to its mean at once spreads no further: exponent 0.
        assertThat(meanFrom(1024, of(new HurstExponent(1024), swings))).isBetween(-0.03, 0.03);
    }

    @Test
    void theSessionsAverageBeginsAnewEachDayOfItsZone() {
        PanelShape shape = new PanelShape(1, Interval.HOUR, BarsPerYear.set(8_760));
        FeatureStream stream = new SessionVwap(ZoneId.of("America/New_York"),
                LocalTime.of(18, 0)).stream(shape);
        PanelRow row = new PanelRow(1);
        double[] value = new double[1];
        // 2024-01-02 22:00 and 23:00 UTC are 17:00 and 18:00 in New York.
        long hour = 1_704_232_800;
        double[] expected = {10, 20, 50.0 / 2};
        double[][] prices = {{10, 3}, {20, 1}, {30, 1}};
        for (int bar = 0; bar < 3; bar++) {
            row.at(hour + bar * 3_600L);
            double price = prices[bar][0];
            row.take(0, price, price, price, price, prices[bar][1]);
            stream.next(row, value);
            assertThat(value[0]).as("bar %d", bar).isEqualTo(expected[bar]);
        }
    }

    @Test
    void anAverageOfAnAverageWaitsForIt() {
        assertThat(of(new SimpleMovingAverage(new SimpleMovingAverage(2), 2), 1, 3, 5, 11))
                .containsExactly(NONE, NONE, 3, 6);
    }

    @Test
    void anUndefinedInputHasNoValueAndDoesNotEnterTheWindow() {
        // Returns: none, 1, −1, none (from 0), −0.5; the last mean is of −1 and −0.5.
        assertThat(of(new SimpleMovingAverage(new SimpleReturn(1), 2), 2, 4, 0, 8, 4))
                .containsExactly(NONE, NONE, 0, NONE, -0.75);
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new RollingQuantile(5, 1.1))
                .hasMessage("probability must be in 0…1, was 1.1");
        assertThatThrownBy(() -> new EwmaVolatility(1))
                .hasMessage("decay must be in (0, 1), was 1.0");
        assertThatThrownBy(() -> new KaufmanAverage(Price.CLOSE, 5, 5, 4))
                .hasMessage("slowBars must be ≥ 5, was 4");
        assertThatThrownBy(() -> new HurstExponent(15)).hasMessage("bars must be ≥ 16, was 15");
        assertThatThrownBy(() -> new RollingKurtosis(3)).hasMessage("bars must be ≥ 4, was 3");
        assertThatThrownBy(() -> new AgainstBenchmark(new SimpleReturn(1),
                new Benchmark.Asset(3), 5, PairStatistic.SLOPE)
                .compute(Markets.of(new double[]{1, 2})))
                .hasMessage("asset 3 of 1");
    }

    private static double meanFrom(int first, double[] values) {
        return Arrays.stream(values, first, values.length).average().orElseThrow();
    }

    private static double[] of(Feature feature, double... closes) {
        return feature.compute(Markets.of(closes));
    }
}
