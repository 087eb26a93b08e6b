package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.Horizon;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.features.rolling.RealizedVolatility;
import io.troupe.features.rolling.SimpleMovingAverage;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every feature must satisfy, on seeded random prices with gaps and a late listing. */
class FeatureContractTest {
    private static final int BARS = 260;
    private static final int ASSETS = 3;
    private static final int SEEDS = 20;

    static Stream<Arguments> featuresAndSeeds() {
        return features()
                .flatMap(feature -> IntStream.range(0, SEEDS)
                        .mapToObj(s -> Arguments.of(feature, s)));
    }

    static Stream<Feature> features() {
        return Stream.of(Price.CLOSE, new SimpleMovingAverage(1), new SimpleMovingAverage(7),
                new SimpleMovingAverage(50), new CloseReturn(1, 0), new CloseReturn(30, 5),
                new RealizedVolatility(2), new RealizedVolatility(21),
                new PairSpreadZScore(0, 1, 20), new PairSpreadZScore(1, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("featuresAndSeeds")
    void cuttingTheFutureChangesNoEarlierValue(Feature feature, int seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        double[] whole = feature.compute(data);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            int bars = random.nextInt(BARS + 1);
            assertThat(feature.compute(data.prefix(bars)))
                    .isEqualTo(Arrays.copyOf(whole, bars * ASSETS));
        }
    }

    @ParameterizedTest
    @MethodSource("featuresAndSeeds")
    void agreesWithItsDefinition(Feature feature, int seed) {
        MarketData data = Markets.random(seed, BARS, ASSETS);
        double[] values = feature.compute(data);
        for (int cell = 0; cell < values.length; cell++) {
            double expected = naive(feature, data, cell / ASSETS, cell % ASSETS);
            if (Double.isNaN(expected)) {
                assertThat(values[cell]).as("cell %d", cell).isNaN();
            } else {
                assertThat(values[cell]).as("cell %d", cell).isCloseTo(expected,
                        within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isDefinedFromItsWarmupOn(Feature feature) {
        MarketData data = Markets.random(1, BARS, ASSETS);
        int asset = feature instanceof PairSpreadZScore pair ? pair.first() : 0;
        int listed = feature instanceof PairSpreadZScore pair && pair.second() == 2 ? BARS / 3 : 0;
        double[] values = feature.compute(data);
        for (int bar = 0; bar < BARS; bar++) {
            assertThat(Double.isNaN(values[bar * ASSETS + asset])).as("bar %d", bar)
                    .isEqualTo(bar < listed + feature.warmupBars());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isUndefinedOnDataShorterThanItsWarmup(Feature feature) {
        MarketData data = Markets.random(1, BARS, ASSETS).prefix(feature.warmupBars());
        assertThat(feature.compute(data)).hasSize(data.bars() * ASSETS)
                .matches(values -> Arrays.stream(values).allMatch(Double::isNaN));
    }

    private static double naive(Feature feature, MarketData data, int bar, int asset) {
        return switch (feature) {
            case Price _ -> carried(data, bar, asset);
            case SimpleMovingAverage(Price _, int bars) -> mean(window(data, bar, asset, bars));
            case CloseReturn(int back, int skip) ->
                carried(data, bar - skip, asset) / carried(data, bar - back, asset) - 1;
            case RealizedVolatility(int bars, Horizon _) ->
                deviation(IntStream.range(0, bars).mapToDouble(
                        k -> carried(data, bar - k, asset) / carried(data, bar - k - 1, asset) - 1)
                        .toArray()) * Math.sqrt(252);
            case PairSpreadZScore(int first, int second, int bars) ->
                asset == first ? zScore(data, bar, first, second, bars) : Double.NaN;
            default -> throw new IllegalArgumentException("no definition of " + feature);
        };
    }

    private static double zScore(MarketData data, int bar, int first, int second, int bars) {
        double[] spreads = IntStream.range(0, bars).mapToDouble(k -> Math
                .log(carried(data, bar - k, first) / carried(data, bar - k, second))).toArray();
        return (spreads[0] - mean(spreads)) / deviation(spreads);
    }

    /** The last close at or before a bar, NaN if there is none. */
    private static double carried(MarketData data, int bar, int asset) {
        int at = bar;
        while (at >= 0 && Double.isNaN(data.close(at, asset))) {
            at--;
        }
        return at < 0 ? Double.NaN : data.close(at, asset);
    }

    private static double[] window(MarketData data, int bar, int asset, int bars) {
        return IntStream.range(0, bars).mapToDouble(k -> carried(data, bar - k, asset)).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum()
                / (values.length - 1));
    }
}
