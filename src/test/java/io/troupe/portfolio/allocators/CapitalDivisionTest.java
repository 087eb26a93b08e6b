package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapitalDivisionTest {
    /** Cumulated 33.3, 66.7, 100: rounded 33, 67, 100. */
    @Test
    void partsFollowCumulativeRounding() {
        assertThat(CapitalDivision.split(100, new double[]{1 / 3.0, 1 / 3.0, 1 / 3.0}))
                .containsExactly(33, 34, 33);
        assertThat(CapitalDivision.split(-7, new double[]{0.5, 0, 0.5})).containsExactly(-4, 0,
                -3);
        assertThat(CapitalDivision.split(5, new double[0])).isEmpty();
    }

    /** 10 and 30 at shares of ¾ and ¼: 30 and 10, so 20 move. */
    @Test
    void transfersMoveWhatIsMissing() {
        assertThat(CapitalDivision.transfers(new long[]{10, 30}, new double[]{0.75, 0.25}))
                .containsExactly(20, -20);
    }

    @Test
    void refusesSharesThatAreNegativeOrDoNotSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapitalDivision.split(1, new double[]{1.5, -0.5}))
                .withMessageContaining("share 1").withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapitalDivision.split(1, new double[]{Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapitalDivision.split(1, new double[]{0.5, 0.4}))
                .withMessageContaining("sum to 1").withMessageContaining("0.9");
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        assertThatThrownBy(() -> CapitalDivision.transfers(new long[]{Long.MAX_VALUE, 1},
                new double[]{0.5, 0.5})).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void partsSumToTheWholeAndTransfersToZero(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(20);
        double[] shares = random.doubles(n).toArray();
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, k -> shares[k] / sum);
        long total = random.nextLong() >> 4;
        assertThat(Arrays.stream(CapitalDivision.split(total, shares)).sum()).isEqualTo(total);
        long[] held = random.longs(n, -(1L << 50), 1L << 50).toArray();
        long[] transfers = CapitalDivision.transfers(held, shares);
        assertThat(Arrays.stream(transfers).sum()).isZero();
        double whole = Arrays.stream(held).sum();
        for (int k = 0; k < n; k++) {
            assertThat((double) held[k] + transfers[k]).isCloseTo(whole * shares[k],
                    within(16.0));
        }
    }
}
