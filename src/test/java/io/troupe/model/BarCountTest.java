package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BarCountTest {
    private static final BarCount MOST = BarCount.of(Integer.MAX_VALUE);

    @Test
    void sumsAndProductsAreNumbers() {
        assertThat(BarCount.of(3).plus(4).plus(BarCount.of(5))).isEqualTo(BarCount.of(12));
        assertThat(BarCount.of(3).times(4).number()).hasValue(12);
        assertThat(BarCount.max(BarCount.of(3), BarCount.of(7), BarCount.of(5)))
                .isEqualTo(BarCount.of(7)).hasToString("7");
        assertThat(BarCount.max()).isEqualTo(BarCount.NONE);
        assertThat(BarCount.atLeast(2.2)).isEqualTo(BarCount.of(3));
    }

    @Test
    void neverStaysNever() {
        assertThat(BarCount.NEVER.plus(1)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.of(1).plus(BarCount.NEVER)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.NEVER.times(0)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.max(BarCount.of(1), BarCount.NEVER, BarCount.of(2)))
                .isEqualTo(BarCount.NEVER).hasToString("never");
        assertThat(BarCount.NEVER.number()).isEmpty();
        assertThat(BarCount.NEVER.isBelow(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void moreThanAnyDataHasIsNever() {
        assertThat(MOST.isNever()).isFalse();
        assertThat(MOST.number()).hasValue(Integer.MAX_VALUE);
        assertThat(MOST.plus(1)).isEqualTo(BarCount.NEVER);
        assertThat(MOST.plus(MOST)).isEqualTo(BarCount.NEVER);
        assertThat(MOST.times(Integer.MAX_VALUE)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.of(1L + Integer.MAX_VALUE)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.atLeast(1e300)).isEqualTo(BarCount.NEVER);
        assertThat(BarCount.atLeast(Double.NaN)).isEqualTo(BarCount.NEVER);
    }

    @Test
    void isComparedWithWhatThereIs() {
        assertThat(BarCount.of(3).isBelow(4)).isTrue();
        assertThat(BarCount.of(3).isBelow(3)).isFalse();
        assertThatThrownBy(() -> BarCount.of(-1))
                .hasMessage("a number of bars must be ≥ 0, was -1");
        assertThatThrownBy(() -> BarCount.of(3).plus(-1)).hasMessageContaining("was -1");
    }
}
