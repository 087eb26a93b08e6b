package io.troupe.features.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.momentum.Apo;
import io.troupe.features.indicators.momentum.Cmo;
import io.troupe.features.indicators.momentum.Coppock;
import io.troupe.features.indicators.momentum.DeMarker;
import io.troupe.features.indicators.momentum.KnowSureThing;
import io.troupe.features.indicators.momentum.Macd;
import io.troupe.features.indicators.momentum.Momentum;
import io.troupe.features.indicators.momentum.RateOfChange;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.momentum.Trix;
import io.troupe.features.indicators.momentum.TrueStrength;
import io.troupe.features.indicators.trend.Alma;
import io.troupe.features.indicators.trend.Dpo;
import io.troupe.features.indicators.trend.EfficiencyRatio;
import io.troupe.features.indicators.trend.Midpoint;
import io.troupe.features.indicators.trend.RegressionAngle;
import io.troupe.features.indicators.trend.T3;
import io.troupe.features.indicators.trend.Zlema;
import io.troupe.features.indicators.volatility.BollingerBand;
import io.troupe.features.indicators.volatility.NormalValueAtRisk;
import io.troupe.features.indicators.volatility.RollingSortino;
import io.troupe.features.indicators.volume.VolumeWeightedAverage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What indicators must be on prices that rise evenly or by the same factor: closed forms. */
class TrendTest {
    private static final int BARS = 120;
    private static final double STEP = 0.75;
    private static final double FACTOR = 1.02;

    /** On {@code x(t) = 50 + 0.75·t}, where averages lag by the mean age of their weights. */
    static Stream<Arguments> onALine() {
        return Stream.of(lag(new T3(Price.CLOSE, 9, 0.7), 3 * 0.3 * 4),
                lag(new T3(Price.CLOSE, 9, 1), 0), lag(new T3(Price.CLOSE, 9, 0), 12),
                lag(new Zlema(9), 0), lag(new Midpoint(9), 4),
                lag(new VolumeWeightedAverage(9), 4),
                value(new RegressionAngle(9), 36.86989764584402),
                value(new Momentum(4), 4 * STEP), value(new EfficiencyRatio(6), 1),
                lag(new Alma(Price.CLOSE, 9, 6, 0.5), 4), value(new DeMarker(4), 1),
                value(new Apo(5, 13), 4 * STEP),
                value(new Macd(Macd.Line.MACD), 7 * STEP),
                value(new Macd(Macd.Line.SIGNAL), 7 * STEP),
                value(new Macd(Macd.Line.HISTOGRAM), 0), value(new Rsi(5), 100),
                value(new Cmo(5), 100), value(new TrueStrength(6, 3), 100),
                value(new Dpo(10), (4.5 - 6) * STEP),
                value(new BollingerBand(5, 2, BollingerBand.Line.PERCENT_B),
                        0.5 + 2 / (4 * Math.sqrt(2))));
    }

    /** On {@code x(t) = 20·1.02^t}. */
    static Stream<Arguments> onAnExponential() {
        double change11 = 100 * (StrictMath.pow(FACTOR, 11) - 1);
        double change14 = 100 * (StrictMath.pow(FACTOR, 14) - 1);
        return Stream.of(value(new RateOfChange(11), change11),
                value(new RateOfChange(Price.CLOSE, 14, RateOfChange.Unit.FRACTION),
                        change14 / 100),
                value(new Coppock(), change11 + change14),
                value(new KnowSureThing(KnowSureThing.Line.KST), knowSureThing()),
                value(new KnowSureThing(KnowSureThing.Line.SIGNAL), knowSureThing()),
                value(new NormalValueAtRisk(20, 0.99), FACTOR - 1),
                value(new RollingSortino(8), 0));
    }

    private static double knowSureThing() {
        double sum = 0;
        int[] bars = {10, 15, 20, 30};
        for (int i = 0; i < bars.length; i++) {
            sum += (i + 1) * 100 * (StrictMath.pow(FACTOR, bars[i]) - 1);
        }
        return sum;
    }

    private static double line(double bar) {
        return 50 + STEP * bar;
    }

    private static Arguments lag(Feature feature, double bars) {
        IntToDoubleFunction expected = bar -> line(bar - bars);
        return Arguments.of(feature, expected);
    }

    private static Arguments value(Feature feature, double value) {
        IntToDoubleFunction expected = bar -> value;
        return Arguments.of(feature, expected);
    }

    @ParameterizedTest
    @MethodSource
    void onALine(Feature feature, IntToDoubleFunction expected) {
        double[] close = new double[BARS];
        Arrays.setAll(close, TrendTest::line);
        compare(feature, close, expected);
    }

    @ParameterizedTest
    @MethodSource
    void onAnExponential(Feature feature, IntToDoubleFunction expected) {
        double[] close = new double[BARS];
        Arrays.setAll(close, bar -> 20 * StrictMath.pow(FACTOR, bar));
        compare(feature, close, expected);
    }

    private static void compare(Feature feature, double[] close, IntToDoubleFunction expected) {
        double[] values = feature.compute(Candles.closes(close).market());
        for (int bar = feature.warmupBars(); bar < BARS; bar++) {
            assertThat(values[bar]).as("bar %d", bar)
                    .isCloseTo(expected.applyAsDouble(bar), within(1e-9));
        }
    }

    /** The change of a triple average tends to that of the price. */
    static List<Feature> tending() {
        return List.of(new Trix(4), new Trix(9));
    }

    @ParameterizedTest
    @MethodSource("tending")
    void tendsToTheChangeOfThePrice(Feature feature) {
        double[] close = new double[400];
        Arrays.setAll(close, bar -> 20 * StrictMath.pow(FACTOR, bar));
        assertThat(feature.compute(Candles.closes(close).market())[399])
                .isCloseTo(100 * (FACTOR - 1), within(1e-9));
    }
}
