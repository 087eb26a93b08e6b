package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CrossingsTest {
    /** 5 and −2, then 1 and 4: 6 by netting, 2 by pooling. Of the 8 in the account 7 go. */
    @Test
    void whatIsSavedIsKeptInTwoPartsUntilItIsSwept() {
        Crossings crossings = new Crossings(0, 0, 0);
        crossings.settle(5, -2);
        crossings.settle(1, 4);
        assertThat(crossings.nettingMicros()).isEqualTo(6);
        assertThat(crossings.poolingMicros()).isEqualTo(2);
        assertThat(crossings.micros()).isEqualTo(8);
        crossings.transfer(-7);
        assertThat(crossings.micros()).isEqualTo(1);
        assertThat(crossings.sweptMicros()).isEqualTo(7);
        assertThat(crossings.nettingMicros()).isEqualTo(6);
        assertThat(crossings.poolingMicros()).isEqualTo(2);
    }

    @Test
    void goesOnFromWhatItWas() {
        assertThat(new Crossings(6, 2, 7).micros()).isEqualTo(1);
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        Crossings crossings = new Crossings(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatThrownBy(() -> crossings.settle(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> crossings.settle(0, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> crossings.transfer(-1)).isInstanceOf(ArithmeticException.class);
        assertThat(crossings.sweptMicros()).isEqualTo(Long.MAX_VALUE);
    }
}
