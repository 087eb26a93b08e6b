package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CrossingsTest {
    /** Sleeves pay 60 and get 20, the house pays 38: 2 are saved. A dividend: they get 9, it 8. */
    @Test
    void whatTheSleevesPaidLessWhatTheHousePaidIsKept() {
        Crossings crossings = new Crossings(0);
        crossings.settle(60 - 20, 0);
        crossings.settle(0, 38);
        assertThat(crossings.micros()).isEqualTo(2);
        crossings.settle(-9, -8);
        assertThat(crossings.micros()).isEqualTo(1);
        assertThat(crossings.balance(100 - 40 + 9, 100 - 38 + 8)).isTrue();
        assertThat(crossings.balance(100 - 40 + 9, 100 - 38 + 7)).isFalse();
        assertThat(crossings.balance(100 - 40 + 10, 100 - 38 + 8)).isFalse();
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        Crossings crossings = new Crossings(Long.MAX_VALUE);
        assertThatThrownBy(() -> crossings.settle(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> crossings.settle(Long.MIN_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> crossings.balance(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThat(crossings.micros()).isEqualTo(Long.MAX_VALUE);
    }
}
