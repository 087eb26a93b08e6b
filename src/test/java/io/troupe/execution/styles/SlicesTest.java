package io.troupe.execution.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
    @Test
    void roundsWhatIsDueNotThePart() {
        // 10 lots in 4 bars: 2.5, 5, 7.5, 10 → 3, 5, 8, 10.
        assertThat(due(10, 1, 4)).containsExactly(0, 3, 5, 8, 10);
        // Mirrored for a sale.
        assertThat(due(-10, 1, 4)).containsExactly(0, -3, -5, -8, -10);
    }

    @Test
    void tradesWholeLotsAndTheOddStepsLast() {
        // 1050 steps are 10 lots of 100 and a half: 3⅓, 6⅔ lots → 3, 7; then everything.
        assertThat(due(1050, 100, 3)).containsExactly(0, 300, 700, 1050);
    }

    @Test
    void startsLateWhereThereAreFewerLotsThanBars() {
        // 2 lots in 5 bars: 0.4, 0.8, 1.2, 1.6, 2.
        assertThat(due(2, 1, 5)).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void staysExactWhereProductsWouldNotFit() {
        long most = Long.MAX_VALUE;
        // (2⁶³ − 1) = 3·3074457345618258602 + 1: a third rounds down, two thirds up.
        assertThat(Slices.due(most, 1, 1, 3)).isEqualTo(3074457345618258602L);
        assertThat(Slices.due(most, 1, 2, 3)).isEqualTo(2 * 3074457345618258602L + 1);
        assertThat(Slices.due(most, 1, 3, 3)).isEqualTo(most);
    }

    @Test
    void followsWeights() {
        // Weights 1, 2, 1: a quarter, three quarters, all of 10 → 2.5 → 3, 7.5 → 8, 10.
        double[] cumulative = {1, 3, 4};
        assertThat(Slices.due(10, 1, 0, cumulative)).isZero();
        assertThat(Slices.due(10, 1, 1, cumulative)).isEqualTo(3);
        assertThat(Slices.due(-10, 1, 2, cumulative)).isEqualTo(-8);
        assertThat(Slices.due(10, 1, 3, cumulative)).isEqualTo(10);
        assertThat(Slices.due(1050, 100, 1, cumulative)).isEqualTo(300);
        assertThat(Slices.due(1050, 100, 4, cumulative)).isEqualTo(1050);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesNothingAndNeverGoesBack(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int parts = 1 + random.nextInt(20);
            long lot = 1L + random.nextInt(7);
            long quantity = random.nextInt(2001) - 1000L;
            double[] cumulative = new double[parts];
            double sum = 0;
            for (int part = 0; part < parts; part++) {
                sum += random.nextInt(3) == 0 ? 0 : random.nextDouble();
                cumulative[part] = part == parts - 1 ? sum + 1 : sum;
            }
            long equal = 0;
            long weighted = 0;
            for (int done = 1; done <= parts; done++) {
                long nextEqual = Slices.due(quantity, lot, done, parts);
                long nextWeighted = Slices.due(quantity, lot, done, cumulative);
                assertThat(Math.abs(nextEqual)).isBetween(Math.abs(equal), Math.abs(quantity));
                assertThat(Math.abs(nextWeighted))
                        .isBetween(Math.abs(weighted), Math.abs(quantity));
                assertThat(Math.abs(nextEqual - (double) quantity * done / parts))
                        .isLessThanOrEqualTo(done < parts ? 1.5 * lot : 0);
                equal = nextEqual;
                weighted = nextWeighted;
            }
            assertThat(equal).isEqualTo(quantity);
            assertThat(weighted).isEqualTo(quantity);
        }
    }

    private static long[] due(long quantity, long lot, int parts) {
        long[] due = new long[parts + 1];
        for (int done = 0; done <= parts; done++) {
            due[done] = Slices.due(quantity, lot, done, parts);
        }
        return due;
    }
}
