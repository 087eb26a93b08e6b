package io.troupe.risk.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShortfallTestTest {
    @Test
    void lossesAreMeasuredByTheShortfallForecastForThem() {
        Exceedances exceedances = new Exceedances(0.75);
        exceedances.add(0.02, 0.04, 0.06);
        exceedances.add(0.02, 0.04, 0.01);
        exceedances.add(0.01, 0.02, 0.015);
        exceedances.add(0.02, 0.05, -0.06);
        // 1.5 and 0.75 of the forecast; one was expected.
        assertThat(ShortfallTest.of(exceedances).orElseThrow())
                .isCloseTo(1 - (1.5 + 0.75) / (0.25 * 4), within(1e-12));
    }

    @Test
    void aTailAsForecastIsZeroAndNoneIsOne() {
        Exceedances right = new Exceedances(0.9);
        for (int i = 0; i < 100; i++) {
            right.add(0.02, 0.03, i % 10 == 0 ? 0.03 : 0);
        }
        assertThat(ShortfallTest.of(right).orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(ShortfallTest.of(Hits.of(0.9, ".....")).orElseThrow()).isEqualTo(1);
    }

    @Test
    void aForecastThatIsNoLossMeasuresNothing() {
        Exceedances gains = new Exceedances(0.9);
        gains.add(-0.02, -0.01, 0.03);
        assertThat(ShortfallTest.of(gains)).isEmpty();
        assertThat(ShortfallTest.of(new Exceedances(0.9))).isEmpty();
    }
}
