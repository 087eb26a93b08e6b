package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.features.Price;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FractionalDifferenceTest {
    private static final double NAN = Double.NaN;
    private static final Offset<Double> NEARLY = within(1e-12);

    @Test
    void weightsAreThoseOfTheBinomialSeries() {
        assertThat(FractionalWeights.of(0.5, 4)).containsExactly(1, -0.5, -0.125, -0.0625);
        assertThat(FractionalWeights.of(0, 3)).containsExactly(1, 0, 0);
        assertThat(FractionalWeights.of(1, 3)).containsExactly(1, -1, 0);
        assertThat(FractionalWeights.of(2, 4)).containsExactly(1, -2, 1, 0);
        assertThat(FractionalWeights.of(-1, 3)).containsExactly(1, 1, 1);
        assertThat(FractionalWeights.above(0.5, 0.0625, 100)).hasSize(4);
        assertThat(FractionalWeights.above(0.5, 0.06251, 100)).hasSize(3);
        assertThat(FractionalWeights.above(0.5, 0, 40)).hasSize(40);
        assertThat(FractionalWeights.above(1, 0, 40)).containsExactly(1, -1);
        assertThat(FractionalWeights.above(0.5, 2, 1)).containsExactly(1);
    }

    @Test
    void wholeOrdersAreOrdinaryDifferences() {
        double[] values = {1, 4, 9, 16};
        assertThat(FractionalDifference.fixedWidth(values, 1, 1e-5)).containsExactly(NAN, 3, 5, 7);
        assertThat(FractionalDifference.fixedWidth(values, 0, 1e-5)).isEqualTo(values);
        assertThat(FractionalDifference.fixedWidth(values, 2, 1e-5))
                .containsExactly(NAN, NAN, 2, 2);
        assertThat(FractionalDifference.fixedWidth(new double[]{1, NAN, 4}, 1, 0))
                .containsExactly(NAN, NAN, 3);
    }

    @Test
    void expandingWindowsSkipBarsThatLoseTooMuch() {
        double[] values = {1, 2, 3, 4};
        // Weights 1, −1/2, −1/8, −1/16; shares of the oldest 1/27, 3/27, 11/27, 27/27.
        assertThat(FractionalDifference.expanding(values, 0.5, 1)).containsExactly(new double[]{
                1, 1.5, 3 - 1 - 0.125, 4 - 1.5 - 0.25 - 0.0625}, NEARLY);
        assertThat(FractionalDifference.expanding(values, 0.5, 0.2)).containsExactly(
                NAN, NAN, 3 - 1 - 0.125, 4 - 1.5 - 0.25 - 0.0625);
        assertThat(FractionalDifference.expanding(new double[0], 0.5, 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void isTheWeightedSumOfItsWindow(long seed) {
        MarketData data = Markets.random(seed, 90, 2);
        double order = (seed % 9) / 8.0;
        FractionalDifference feature = new FractionalDifference(Price.CLOSE, order, 1e-3, 20);
        double[] weights = FractionalWeights.above(order, 1e-3, 20);
        assertThat(feature.width()).isEqualTo(weights.length).isLessThanOrEqualTo(20);
        double[] values = feature.compute(data);
        double[] closes = Price.CLOSE.compute(data);
        for (int cell = 0; cell < values.length; cell++) {
            int at = cell;
            double expected = IntStream.range(0, weights.length).mapToDouble(
                    k -> at < 2 * k ? NAN : weights[k] * closes[at - 2 * k]).sum();
            if (Double.isNaN(expected)) {
                assertThat(values[cell]).isNaN();
            } else {
                assertThat(values[cell]).isCloseTo(expected, within(1e-10));
            }
        }
        assertThat(feature.compute(data.prefix(50))).isEqualTo(Arrays.copyOf(values, 100));
        assertThat(Double.isNaN(values[2 * feature.warmupBars()])).isFalse();
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> FractionalWeights.of(NAN, 1)).hasMessageContaining("order");
        assertThatThrownBy(() -> FractionalWeights.of(1, 0)).hasMessageContaining("size");
        assertThatThrownBy(() -> FractionalWeights.above(1, -1, 1))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> new FractionalDifference(Price.CLOSE, 0.5, 0, 0))
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> FractionalDifference.expanding(new double[1], 0.5, 1.5))
                .hasMessageContaining("1.5");
    }
}
