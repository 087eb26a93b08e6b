package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarsPerYearTest {
    @Test
    void spansOfTimeBecomeWholeBars() {
        BarsPerYear days = BarsPerYear.set(252);
        assertThat(days.years(1)).isEqualTo(252);
        assertThat(days.years(3)).isEqualTo(756);
        assertThat(days.months(1)).isEqualTo(21);
        BarsPerYear weeks = BarsPerYear.set(52);
        assertThat(weeks.months(1)).isEqualTo(4); // 4.33
        assertThat(weeks.months(12)).isEqualTo(52);
        assertThat(BarsPerYear.set(1).months(1)).isEqualTo(1);
        assertThat(BarsPerYear.set(1e300).years(2)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void saysWhereItComesFrom() {
        assertThat(BarsPerYear.set(8_760).sentence())
                .isEqualTo("8760 bars a year (set: data.barsPerYear)");
        assertThat(BarsPerYear.set(104.4).sentence()).startsWith("104.4 bars");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aYearHasBars(double number) {
        assertThatThrownBy(() -> BarsPerYear.set(number))
                .hasMessage("bars per year must be finite and above 0, was " + number);
    }
}
