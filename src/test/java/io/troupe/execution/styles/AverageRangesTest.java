package io.troupe.execution.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.troupe.execution.MarketBars;
import org.junit.jupiter.api.Test;

class AverageRangesTest {
    private static final double NONE = Double.NaN;

    @Test
    void averagesAsWilderDoes() {
        double[] high = {11, 12, 15, 13, 14};
        double[] low = {9, 10, 13, 8, 12};
        double[] close = {10, 11, 14, 9, 13};
        // True ranges from the second bar on: 12 − 10 = 2, 15 − 11 = 4 (the gap counts),
        // 14 − 8 = 6 (the close before is above the high), 14 − 9 = 5.
        // Averages of two: (2 + 4)/2 = 3, 3 + (6 − 3)/2 = 4.5, 4.5 + (5 − 4.5)/2 = 4.75.
        assertThat(AverageRanges.of(bars(1, high, low, close), 2))
                .containsExactly(NONE, NONE, 3, 4.5, 4.75);
        assertThat(AverageRanges.of(bars(1, high, low, close), 1))
                .containsExactly(NONE, 2, 4, 6, 5);
    }

    @Test
    void keepsInstrumentsApartAndPricesStillInGaps() {
        // The first instrument has no second bar: its range there is 0. The second begins late.
        double[] high = {11, NONE, NONE, NONE, 13, 21, 14, 23};
        double[] low = {9, NONE, NONE, NONE, 12, 19, 11, 20};
        double[] close = {10, NONE, NONE, NONE, 12, 20, 13, 22};
        // First: 0, 13 − 10 = 3, 14 − 11 = 3. Second: 23 − 20 = 3.
        assertThat(AverageRanges.of(bars(2, high, low, close), 1))
                .containsExactly(NONE, NONE, 0, NONE, 3, NONE, 3, 3);
    }

    @Test
    void takesClosesWhereThereIsNothingElse() {
        double[] close = {10, 12, 9};
        double[] none = {};
        assertThat(AverageRanges.of(new MarketBars(1, none, none, none, close, none), 1))
                .containsExactly(NONE, 2, 3);
        // The mean of 2 and 3.
        assertThat(AverageRanges.of(new MarketBars(1, none, none, none, close, none), 2)[2])
                .isEqualTo(2.5, offset(0.0));
    }

    private static MarketBars bars(int assets, double[] high, double[] low, double[] close) {
        return new MarketBars(assets, close, high, low, close, new double[0]);
    }
}
