package io.troupe.features.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureStream;
import io.troupe.features.IndicatorCatalog;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the package promises of every indicator, beyond what all features promise. */
class IndicatorContractTest {
    private static final int BARS = 160;

    static Stream<Feature> indicators() {
        return IndicatorCatalog.all().stream();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void isFiniteFromItsWarmupOnWhateverTheBars(Feature indicator) {
        Candles random = Candles.random(7, BARS, 1);
        double[] flat = new double[BARS];
        Arrays.fill(flat, 12.5);
        double[] steps = new double[BARS];
        Arrays.setAll(steps, bar -> 10 + bar / 20);
        double[] rising = new double[BARS];
        Arrays.setAll(rising, bar -> 10 + bar);
        double[] falling = new double[BARS];
        Arrays.setAll(falling, bar -> 1000 - bar);
        for (Candles candles : List.of(random, random.withVolume(volume -> 0),
                random.withGaps(2), Candles.closes(flat), Candles.closes(steps),
                Candles.closes(rising), Candles.closes(falling),
                Candles.closes(flat).withVolume(volume -> 0))) {
            double[] values = indicator.compute(candles.market());
            for (int bar = 0; bar < BARS; bar++) {
                assertThat(values[bar]).as("bar %d", bar).matches(bar < indicator.warmupBars()
                        ? value -> Double.isNaN(value)
                        : value -> Double.isFinite(value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void readsOnlyTheColumnsItNames(Feature indicator) {
        Candles candles = Candles.random(5, BARS, 1);
        double[] junk = Candles.random(6, BARS, 1).open();
        Set<Field> needs = indicator.needs();
        Candles changed = new Candles(1,
                needs.contains(Field.OPEN) ? candles.open() : junk,
                needs.contains(Field.HIGH) ? candles.high() : junk,
                needs.contains(Field.LOW) ? candles.low() : junk,
                candles.close(),
                needs.contains(Field.VOLUME) ? candles.volume() : junk);
        assertThat(((StreamingFeature) indicator).compute(changed.market()))
                .isEqualTo(indicator.compute(candles.market()));
        assertThat(streamed(indicator, changed.market()))
                .isEqualTo(streamed(indicator, candles.market()));
    }

    private static double[] streamed(Feature indicator, MarketData data) {
        FeatureStream stream = ((StreamingFeature) indicator).stream(PanelShape.of(data));
        PanelRow row = new PanelRow(1);
        double[] all = new double[data.bars()];
        double[] values = new double[1];
        for (int bar = 0; bar < data.bars(); bar++) {
            row.take(data, bar);
            stream.next(row, values);
            all[bar] = values[0];
        }
        return all;
    }
}
