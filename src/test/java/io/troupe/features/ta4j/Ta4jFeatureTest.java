package io.troupe.features.ta4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureStream;
import io.troupe.features.Markets;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.volatility.Atr;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.model.BarCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;

class Ta4jFeatureTest {
    private static final int BARS = 900;
    private static final int ASSETS = 3;

    private static Ta4jFeature sma(int bars) {
        return new Ta4jFeature("sma " + bars, 60,
                series -> new SMAIndicator(new ClosePriceIndicator(series), bars));
    }

    static Stream<Ta4jFeature> features() {
        return Stream.of(sma(7),
                new Ta4jFeature("rsi 14", 50,
                        series -> new RSIIndicator(new ClosePriceIndicator(series), 14)),
                new Ta4jFeature("atr 10", 40, series -> new ATRIndicator(series, 10)),
                new Ta4jFeature("kama", 40,
                        series -> new KAMAIndicator(new ClosePriceIndicator(series))),
                new Ta4jFeature("kijun", 30,
                        series -> new IchimokuKijunSenIndicator(series, 26)),
                new Ta4jFeature("volume 3", 5,
                        series -> new SMAIndicator(new VolumeIndicator(series), 3)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void streamsTheBitsOfTheBulkAndLooksNotAhead(Ta4jFeature feature) {
        MarketData data = Markets.random(5, 120, ASSETS);
        double[] bulk = feature.compute(data);
        FeatureStream stream = feature.stream(PanelShape.of(data));
        PanelRow row = new PanelRow(ASSETS);
        double[] values = new double[ASSETS];
        for (int bar = 0; bar < data.bars(); bar++) {
            row.take(data, bar);
            stream.next(row, values);
            assertThat(values)
                    .isEqualTo(Arrays.copyOfRange(bulk, bar * ASSETS, (bar + 1) * ASSETS));
        }
        for (int bars = 1; bars < data.bars(); bars += 17) {
            assertThat(feature.compute(data.prefix(bars)))
                    .isEqualTo(Arrays.copyOf(bulk, bars * ASSETS));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isDefinedFromItsWarmupOnInEachAsset(Ta4jFeature feature) {
        MarketData data = Markets.random(5, 120, ASSETS);
        double[] values = feature.compute(data);
        for (int cell = 0; cell < values.length; cell++) {
            int listed = cell % ASSETS == ASSETS - 1 ? 40 : 0;
            assertThat(Double.isNaN(values[cell])).as("cell %d", cell)
                    .isEqualTo(cell / ASSETS < listed + feature.warmupBars());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void givesEachAssetASeriesOfItsOwn(Ta4jFeature feature) {
        MarketData data = Markets.random(6, 120, ASSETS);
        double[] all = feature.compute(data);
        for (int asset = 0; asset < ASSETS; asset++) {
            int column = asset;
            assertThat(IntStream.range(0, data.bars())
                    .mapToDouble(bar -> all[bar * ASSETS + column]).toArray())
                    .isEqualTo(feature.compute(data.select(asset)));
        }
    }

    @Test
    void keepsNoMoreBarsThanItCanReachBackTo() {
        List<BarSeries> series = new ArrayList<>();
        new Ta4jFeature("sma 7", 12, each -> {
            series.add(each);
            return new SMAIndicator(new ClosePriceIndicator(each), 7);
        }).compute(Markets.random(6, 120, 1));
        assertThat(series.getLast().getBarCount()).isEqualTo(12);
        assertThat(series.getLast().getEndIndex()).isEqualTo(119);
    }

    @Test
    void agreesWithOurOwnIndicatorsOnceTheyHaveForgottenTheirSeeds() {
        agrees(sma(7), new SimpleMovingAverage(7), 10);
        agrees(new Ta4jFeature("rsi 14", 50,
                series -> new RSIIndicator(new ClosePriceIndicator(series), 14)), new Rsi(14),
                new Rsi(14).settlingBars().plus(20).number().orElseThrow());
        agrees(new Ta4jFeature("atr 10", 40, series -> new ATRIndicator(series, 10)),
                new Atr(10), new Atr(10).settlingBars().plus(20).number().orElseThrow());
    }

    private static void agrees(Ta4jFeature theirs, Feature ours, int from) {
        MarketData data = Markets.random(8, BARS, 1);
        double[] expected = ours.compute(data);
        double[] actual = theirs.compute(data);
        for (int bar = from; bar < BARS; bar++) {
            assertThat(actual[bar]).as("%s, bar %d", theirs, bar)
                    .isCloseTo(expected[bar], within(1e-7));
        }
    }

    @Test
    void isTheSameFeatureByItsName() {
        assertThat(sma(7)).isEqualTo(sma(7)).hasSameHashCodeAs(sma(7)).isNotEqualTo(sma(8))
                .hasToString("Ta4jFeature[sma 7]");
        assertThat(sma(7).settlingAfter(20)).isNotEqualTo(sma(7))
                .extracting(Feature::settlingBars).isEqualTo(BarCount.of(20));
        assertThat(sma(7).settlingBars()).isEqualTo(BarCount.NEVER);
        assertThat(sma(7).reading(Field.OPEN).needs())
                .containsExactlyInAnyOrder(Field.OPEN, Field.CLOSE);
    }

    @Test
    void refusesALookbackThatIsTooShortAndANameThatSaysNothing() {
        assertThatThrownBy(() -> new Ta4jFeature("sma 50", 20,
                series -> new SMAIndicator(new ClosePriceIndicator(series), 50)))
                .hasMessageContaining("lookbackBars of sma 50 must be >");
        assertThatThrownBy(() -> new Ta4jFeature(" ", 20,
                series -> new SMAIndicator(new ClosePriceIndicator(series), 5)))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> sma(7).settlingAfter(1)).hasMessageContaining("sma 7");
    }
}
