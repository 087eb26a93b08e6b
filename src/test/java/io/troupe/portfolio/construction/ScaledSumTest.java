package io.troupe.portfolio.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaledSumTest {
    private static long overlay(double scale, long wanted) {
        return new ScaledSum(scale).overlay(wanted, 1);
    }

    /** Twice 30 are 30 more, half 15 less, nothing 30 less; thrice −7 are 14 more to the short. */
    @Test
    void whatIsMoreOrLessThanTheSumIsTheOverlays() {
        assertThat(overlay(2, 30)).isEqualTo(30);
        assertThat(overlay(0.5, 30)).isEqualTo(-15);
        assertThat(overlay(0, 30)).isEqualTo(-30);
        assertThat(overlay(3, -7)).isEqualTo(-14);
        assertThat(overlay(2, 0)).isZero();
    }

    @Test
    void onceTheSumIsNothingMore() {
        assertThat(overlay(1, 30)).isZero();
        assertThat(new ScaledSum(1).overlay(Long.MAX_VALUE, 1)).isZero();
    }

    /** Half of 31 is 15.5, towards zero on both sides. */
    @Test
    void partsOfAStepAreCutOff() {
        assertThat(overlay(1.5, 31)).isEqualTo(15);
        assertThat(overlay(1.5, -31)).isEqualTo(-15);
        assertThat(overlay(0.5, 31)).isEqualTo(-15);
    }

    /** A tenth of 30 is 3, also where the difference of doubles times 30 is below. */
    @Test
    void whatIsWholeInDecimalsIsWhole() {
        assertThat((0.9 - 1) * 30).isGreaterThan(-3);
        assertThat(overlay(0.9, 30)).isEqualTo(-3);
        assertThat(overlay(1.1, 30)).isEqualTo(3);
    }

    /** 12 and 19 in lots of ten are one lot, 20 are two. */
    @Test
    void lotsAreWhole() {
        assertThat(new ScaledSum(1.4).overlay(30, 10)).isEqualTo(10);
        assertThat(new ScaledSum(1.4).overlay(-30, 10)).isEqualTo(-10);
        assertThat(new ScaledSum(2).overlay(19, 10)).isEqualTo(10);
        assertThat(new ScaledSum(2).overlay(20, 10)).isEqualTo(20);
        assertThat(new ScaledSum(0).overlay(9, 10)).isZero();
    }

    @Test
    void aScaleIsFiniteAndNotBelowZero() {
        for (double scale : new double[]{-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ScaledSum(scale))
                    .withMessageContaining("scale must be ≥ 0, was " + scale);
        }
    }

    @Test
    void moreThanADoubleCountsIsRefused() {
        assertThat(overlay(2, (1L << 53) - 1)).isEqualTo((1L << 53) - 1);
        assertThatThrownBy(() -> overlay(2, 1L << 53)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("9007199254740992 steps times 2.0");
    }
}
