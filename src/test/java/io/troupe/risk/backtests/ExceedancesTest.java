package io.troupe.risk.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceedancesTest {
    @Test
    void aLossThatEqualsTheValueAtRiskExceedsItNot() {
        Exceedances exceedances = new Exceedances(0.95);
        exceedances.add(0.02, 0.03, 0.02);
        exceedances.add(0.02, 0.03, Math.nextUp(0.02));
        exceedances.add(0.02, 0.03, -0.5);
        assertThat(exceedances.count()).isEqualTo(1);
        assertThat(exceedances.isExceeded(1)).isTrue();
        assertThat(exceedances.observations()).isEqualTo(3);
        assertThat(exceedances.expected()).isCloseTo(3 * 0.05, within(1e-15));
    }

    @Test
    void whatHasNoForecastOrNoLossIsLeftOutAndCounted() {
        Exceedances exceedances = new Exceedances(0.95);
        exceedances.add(Double.NaN, Double.NaN, 0.5);
        exceedances.add(0.02, Double.POSITIVE_INFINITY, 0.5);
        exceedances.add(0.02, 0.03, Double.NaN);
        exceedances.add(0.02, 0.03, 0.5);
        assertThat(exceedances.leftOut()).isEqualTo(3);
        assertThat(exceedances.observations()).isEqualTo(1);
        assertThat(exceedances.count()).isEqualTo(1);
    }

    @Test
    void keepsMoreThanItFirstHadPlaceFor() {
        Exceedances exceedances = Hits.of(0.99, ".".repeat(999) + "x");
        assertThat(exceedances.observations()).isEqualTo(1000);
        assertThat(exceedances.isExceeded(999)).isTrue();
        assertThat(exceedances.loss(998)).isEqualTo(0.01);
        assertThat(exceedances.shortfall(0)).isEqualTo(0.03);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, -0.99, Double.NaN})
    void levelsAreOfATail(double level) {
        assertThatThrownBy(() -> new Exceedances(level))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + level);
    }
}
