package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TradedSumsTest {
    private static TradedSums some() {
        TradedSums traded = new TradedSums(2);
        traded.add(0, 30, 303);
        traded.add(0, -20, -198);
        traded.add(0, 5, 51);
        traded.add(1, -7, -6);
        return traded;
    }

    private static void assertSome(TradedSums traded) {
        assertThat(traded.bought(0)).isEqualTo(35);
        assertThat(traded.sold(0)).isEqualTo(20);
        assertThat(traded.paidMicros(0)).isEqualTo(303 - 198 + 51);
        assertThat(traded.bought(1)).isZero();
        assertThat(traded.sold(1)).isEqualTo(7);
        assertThat(traded.paidMicros(1)).isEqualTo(-6);
    }

    @Test
    void bothSidesAreCountedApart() {
        assertSome(some());
    }

    @Test
    void aBarBeginsWithNothing() {
        TradedSums traded = some();
        traded.clear();
        for (int asset = 0; asset < 2; asset++) {
            assertThat(traded.bought(asset)).isZero();
            assertThat(traded.sold(asset)).isZero();
            assertThat(traded.paidMicros(asset)).isZero();
        }
    }

    @Test
    void returnsToWhatItKept() {
        TradedSums traded = new TradedSums(2);
        traded.add(1, 9, 90);
        some().save(traded);
        assertSome(traded);
    }
}
