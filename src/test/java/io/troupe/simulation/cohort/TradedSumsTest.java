package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.simulation.cohort.BarSums.Column;
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

    /** What is told of two assets: bought, sold and paid of the first, then of the second. */
    private static long[] told(TradedSums traded) {
        BarSums sums = BarSums.at(new long[13], new BarSums.Shape(2, false), 0);
        traded.tell(sums);
        return new long[]{sums.get(Column.BOUGHT, 0), sums.get(Column.SOLD, 0),
                sums.get(Column.PAID, 0), sums.get(Column.BOUGHT, 1), sums.get(Column.SOLD, 1),
                sums.get(Column.PAID, 1)};
    }

    @Test
    void bothSidesAreCountedApart() {
        assertThat(told(some())).containsExactly(30 + 5, 20, 303 - 198 + 51, 0, 7, -6);
    }

    @Test
    void aBarBeginsWithNothing() {
        TradedSums traded = some();
        traded.clear();
        assertThat(told(traded)).containsOnly(0);
    }

    @Test
    void returnsToWhatItKept() {
        TradedSums traded = new TradedSums(2);
        traded.add(1, 9, 90);
        some().save(traded);
        assertThat(told(traded)).isEqualTo(told(some()));
    }
}
