package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every feature of {@link FeatureCatalog} promises. */
class FeatureContractTest {
    private static final int BARS = 130;
    private static final int ASSETS = 3;
    private static final int SEEDS = 4;

    static Stream<Feature> features() {
        return FeatureCatalog.all().stream();
    }

    static Stream<Feature> proportional() {
        return RollingCatalog.proportional().stream();
    }

    static Stream<Feature> scaleFree() {
        return RollingCatalog.scaleFree().stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void streamsTheBitsOfTheBulk(Feature feature) {
        for (int seed = 0; seed < SEEDS; seed++) {
            MarketData data = WholeBars.gappy(seed, BARS, ASSETS);
            assertThat(streamed(feature, data)).isEqualTo(feature.compute(data));
        }
        MarketData aligned = WholeBars.random(5, BARS, ASSETS);
        assertThat(streamed(feature, aligned)).isEqualTo(feature.compute(aligned));
        if (feature.needs().equals(Set.of(Field.CLOSE))) {
            MarketData closes = Markets.random(1, BARS, ASSETS);
            assertThat(streamed(feature, closes)).isEqualTo(feature.compute(closes));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void cuttingTheFutureChangesNoEarlierValue(Feature feature) {
        MarketData data = WholeBars.gappy(3, BARS, ASSETS);
        double[] whole = feature.compute(data);
        for (int bars = 0; bars <= BARS; bars += 10) {
            assertThat(feature.compute(data.prefix(bars)))
                    .isEqualTo(Arrays.copyOf(whole, bars * ASSETS));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isUndefinedExactlyBeforeItsWarmup(Feature feature) {
        int bars = Math.max(BARS, feature.warmupBars() + 5);
        MarketData data = WholeBars.random(2, bars, ASSETS);
        double[] values = feature.compute(data);
        int asset = feature.toString().startsWith("PairSpreadZScore[first=1") ? 1 : 0;
        assertThat(values[asset])
                .matches(_ -> !feature.settlingBars().isBelow(feature.warmupBars()));
        for (int bar = 0; bar < bars; bar++) {
            assertThat(Double.isNaN(values[bar * ASSETS + asset])).as("bar %d", bar)
                    .isEqualTo(bar < feature.warmupBars());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isNeverInfinite(Feature feature) {
        for (MarketData data : List.of(WholeBars.constant(BARS, 12.5),
                WholeBars.constant(BARS, 0.1), WholeBars.constant(1, 7),
                WholeBars.gappy(9, BARS, ASSETS))) {
            if (data.assets() > 1 || isOfOneAsset(feature)) {
                assertThat(feature.compute(data)).matches(
                        values -> Arrays.stream(values).noneMatch(Double::isInfinite));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void anEmptyPanelHasNoValues(Feature feature) {
        assertThat(feature.compute(WholeBars.random(1, BARS, ASSETS).prefix(0))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void forgetsWhereTheDataBeganOnceSettled(Feature feature) {
        if (!feature.settlingBars().isBelow(2_001)) {
            return;
        }
        int settling = feature.settlingBars().number().orElseThrow();
        int bars = settling + 40;
        int skipped = 17;
        MarketData whole = WholeBars.random(8, bars + skipped, ASSETS);
        double[] later = feature.compute(from(whole, skipped));
        double[] values = feature.compute(whole);
        for (int cell = settling * ASSETS; cell < later.length; cell++) {
            double expected = values[cell + skipped * ASSETS];
            if (Double.isNaN(expected)) {
                assertThat(later[cell]).isNaN();
            } else {
                assertThat(later[cell]).as("cell %d", cell).isCloseTo(expected,
                        within(1e-8 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("proportional")
    void growsWithPrices(Feature feature) {
        // A power of two scales every rounding with it.
        double[] values = feature.compute(WholeBars.gappy(4, BARS, ASSETS));
        assertThat(feature.compute(WholeBars.scaled(4, BARS, ASSETS, 4)))
                .isEqualTo(Arrays.stream(values).map(value -> value * 4).toArray());
    }

    @ParameterizedTest
    @MethodSource("scaleFree")
    void doesNotDependOnTheScaleOfPrices(Feature feature) {
        double[] values = feature.compute(WholeBars.gappy(4, BARS, ASSETS));
        double[] scaled = feature.compute(WholeBars.scaled(4, BARS, ASSETS, 4));
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(Double.isNaN(scaled[cell])).isEqualTo(Double.isNaN(values[cell]));
            if (!Double.isNaN(values[cell])) {
                assertThat(scaled[cell]).isCloseTo(values[cell], within(1e-9));
            }
        }
    }

    private static boolean isOfOneAsset(Feature feature) {
        return !feature.toString().startsWith("PairSpreadZScore");
    }

    private static MarketData from(MarketData data, int skipped) {
        int cells = (data.bars() - skipped) * data.assets();
        double[][] columns = new double[5][cells];
        for (int cell = 0; cell < cells; cell++) {
            int bar = cell / data.assets() + skipped;
            int asset = cell % data.assets();
            columns[0][cell] = data.open(bar, asset);
            columns[1][cell] = data.high(bar, asset);
            columns[2][cell] = data.low(bar, asset);
            columns[3][cell] = data.close(bar, asset);
            columns[4][cell] = data.volume(bar, asset);
        }
        return WholeBars.of(data.assets(), columns[0], columns[1], columns[2], columns[3],
                columns[4]);
    }

    private static double[] streamed(Feature feature, MarketData data) {
        FeatureStream stream = ((StreamingFeature) feature).stream(PanelShape.of(data));
        PanelRow row = new PanelRow(data.assets());
        double[] all = new double[data.bars() * data.assets()];
        double[] values = new double[data.assets()];
        for (int bar = 0; bar < data.bars(); bar++) {
            row.take(data, bar);
            stream.next(row, values);
            System.arraycopy(values, 0, all, bar * data.assets(), data.assets());
        }
        return all;
    }
}
