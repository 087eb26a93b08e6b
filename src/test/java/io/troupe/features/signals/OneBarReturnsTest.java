package io.troupe.features.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import io.troupe.features.PanelRow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OneBarReturnsTest {
    /** 100 % and 0 are 50 % in the mean, until the second is suspended for eight days, on bar 7. */
    @Test
    void theMarketIsTheMeanOfWhatCanBeTraded() {
        double[] doubles = {1, 2, 4, 8, 16, 32, 64, 128};
        double[] flat = new double[8];
        Arrays.fill(flat, 5);
        MarketData data = Lives.suspended(Markets.of(doubles, flat), 1, 2, 8);
        OneBarReturns returns = new OneBarReturns(2, RelativeFeature.EQUAL_WEIGHT);
        PanelRow row = new PanelRow(2);
        for (int bar = 0; bar < 8; bar++) {
            row.take(data, bar);
            returns.take(row);
            if (bar > 0) {
                assertThat(returns.market()).isCloseTo(bar < 7 ? 0.5 : 1, within(1e-15));
            }
        }
        assertThat(returns.of(1)).isZero();
    }
}
