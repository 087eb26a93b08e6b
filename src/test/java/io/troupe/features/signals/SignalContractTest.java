package io.troupe.features.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStream;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.features.signals.JohansenSpread.Confidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every signal must satisfy, on seeded random prices with gaps and a late listing. */
class SignalContractTest {
    private static final int BARS = 150;
    private static final int ASSETS = 3;
    private static final int SEEDS = 12;
    /** The last asset lists at this bar. */
    private static final int LISTED = BARS / 3;
    private static final int EQUAL_WEIGHT = RelativeFeature.EQUAL_WEIGHT;

    static Stream<StreamingFeature> signals() {
        return Stream.concat(alwaysDefined(), Stream.of(
                new EngleGrangerSpread(1, 2, 25, 1, 0.2),
                new JohansenSpread(0, 1, 30, 1, Confidence.NINETY),
                new ResidualReversion(20, 8.4, EQUAL_WEIGHT),
                new ResidualReversion(20, 0, 1), new ResidualMomentum(10, 2, 20, 1)));
    }

    /** Those that have a value in every bar from their warm-up on. */
    static Stream<StreamingFeature> alwaysDefined() {
        return Stream.of(new Momentum(20, 5), new RiskAdjustedMomentum(20, 5),
                new RiskAdjustedMomentum(2, 0), new ResidualMomentum(10, 2, 20, EQUAL_WEIGHT),
                new TimeSeriesMomentum(20, 6, 0.4), new NearnessToHigh(1), new NearnessToHigh(20),
                new ChannelBreakout(10), new BreakoutForecast(12), new Reversion(15),
                new BollingerReversion(15, 2), new ShortTermReversal(5),
                new ReversionHalfLife(20), new DistanceSpread(0, 1, 20, 7),
                new DistanceSpread(2, 1, 10, 30), new EngleGrangerSpread(0, 2, 25, 1, 1),
                new JohansenSpread(0, 1, 30, 0, Confidence.ANY),
                new JohansenSpread(2, 1, 30, 2, Confidence.ANY),
                new KalmanSpread(1, 2, 1e-4, 1e-3, 10),
                new KalmanHedgeRatio(1, 0, 1e-4, 1e-3, 1), new EwmacForecast(3, 10),
                TrendForecast.ofSpeeds(1.2, 2, 4, 8), new BandSignal(new Reversion(10), 1.2, 0.3));
    }

    static Stream<Arguments> signalsAndSeeds() {
        return signals().flatMap(signal -> IntStream.range(0, SEEDS)
                .mapToObj(seed -> Arguments.of(signal, seed)));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void nothingIsKnownOfAnAssetFromItsDelistingOn(StreamingFeature signal) {
        int end = 110;
        MarketData whole = Markets.random(1, BARS, ASSETS);
        for (int asset = 0; asset < ASSETS; asset++) {
            MarketData data = Lives.delisted(whole, asset, end);
            double[] values = signal.compute(data);
            assertThat(Arrays.copyOf(values, end * ASSETS))
                    .isEqualTo(Arrays.copyOf(signal.compute(whole), end * ASSETS));
            for (int bar = end; bar < BARS; bar++) {
                assertThat(values[bar * ASSETS + asset]).isNaN();
            }
            assertThat(streamed(signal, data)).isEqualTo(values);
        }
    }

    @ParameterizedTest
    @MethodSource("signalsAndSeeds")
    void streamingAndBulkGiveTheSameBits(StreamingFeature signal, int seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        assertThat(streamed(signal, data)).isEqualTo(signal.compute(data));
    }

    @ParameterizedTest
    @MethodSource("signalsAndSeeds")
    void cuttingTheFutureChangesNoEarlierValue(StreamingFeature signal, int seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        double[] whole = signal.compute(data);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            int bars = random.nextInt(BARS + 1);
            assertThat(signal.compute(data.prefix(bars)))
                    .isEqualTo(Arrays.copyOf(whole, bars * ASSETS));
        }
    }

    @ParameterizedTest
    @MethodSource("signalsAndSeeds")
    void agreesWithItsDefinition(StreamingFeature signal, int seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        double[] values = signal.compute(data);
        PlainSignals plain = new PlainSignals(data);
        for (int cell = 0; cell < values.length; cell++) {
            double expected = plain.value(signal, cell / ASSETS, cell % ASSETS);
            assertThat(nearly(values[cell], expected, 1e-7))
                    .as("cell %d: %s, not %s", cell, values[cell], expected).isTrue();
        }
    }

    private static boolean nearly(double value, double expected, double tolerance) {
        return Double.compare(value, expected) == 0
                || Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
    }

    @ParameterizedTest
    @MethodSource("alwaysDefined")
    void isDefinedFromItsWarmupOn(StreamingFeature signal) {
        double[] values = signal.compute(Markets.random(1, BARS, ASSETS));
        for (int asset = 0; asset < ASSETS; asset++) {
            boolean isPair = signal instanceof PairFeature;
            if (signal instanceof PairFeature pair && pair.first() != asset) {
                continue;
            }
            boolean isLate = asset == 2 || (isPair && ((PairFeature) signal).second() == 2);
            int first = (isLate ? LISTED : 0) + signal.warmupBars();
            for (int bar = 0; bar < BARS; bar++) {
                assertThat(Double.isNaN(values[bar * ASSETS + asset])).as("%d/%d", bar, asset)
                        .isEqualTo(bar < first);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void doesNotDependOnTheUnitOfPrices(StreamingFeature signal) {
        MarketData data = Markets.random(3, BARS, ASSETS);
        double[] values = signal.compute(data);
        double[] scaled = signal.compute(Markets.map(data, price -> price * 8));
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(nearly(scaled[cell], values[cell], 1e-6))
                    .as("cell %d: %s, not %s", cell, scaled[cell], values[cell]).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void hasNoOpinionOfPricesThatNeverMove(StreamingFeature signal) {
        MarketData flat = Markets.map(Markets.random(5, BARS, ASSETS), price -> 12.34 + 0 * price);
        for (double value : signal.compute(flat)) {
            assertThat(Double.isNaN(value) || value == 0 || value == 1).as("%s", value).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void standsNoBarAndNoSecondOne(StreamingFeature signal) {
        MarketData data = Markets.random(1, BARS, ASSETS);
        assertThat(signal.compute(data.prefix(0))).isEmpty();
        assertThat(signal.compute(data.prefix(1))).hasSize(ASSETS);
    }

    private static double[] streamed(StreamingFeature signal, MarketData data) {
        FeatureStream stream = signal.stream(PanelShape.of(data));
        PanelRow row = new PanelRow(ASSETS);
        double[] values = new double[BARS * ASSETS];
        double[] at = new double[ASSETS];
        for (int bar = 0; bar < BARS; bar++) {
            row.take(data, bar);
            stream.next(row, at);
            System.arraycopy(at, 0, values, bar * ASSETS, ASSETS);
        }
        return values;
    }
}
