package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TiesTest {
    /** Decimal prices, and barriers that are exactly there: by exact arithmetic all are ties. */
    @Test
    void decimalsThatAreEqualTie() {
        SplittableRandom random = new SplittableRandom(1);
        int residues = 0;
        for (int i = 0; i < 10_000; i++) {
            BigDecimal entry = BigDecimal.valueOf(random.nextInt(1, 10_000_000), 2);
            BigDecimal change = BigDecimal.valueOf(random.nextInt(-90, 900), 2);
            BigDecimal price = entry.multiply(BigDecimal.ONE.add(change));
            double level = entry.doubleValue() * (1 + change.doubleValue());
            residues += price.doubleValue() == level ? 0 : 1;
            assertThat(Ties.isAbove(price.doubleValue(), level)).isFalse();
            assertThat(Ties.isBelow(price.doubleValue(), level)).isFalse();
            assertThat(Ties.isAtLeast(price.doubleValue(), level)).isTrue();
            assertThat(Ties.isAtLeast(level, price.doubleValue())).isTrue();
            double gain = price.doubleValue() / entry.doubleValue() - 1;
            assertThat(Ties.isReturnAbove(gain, change.doubleValue())).isFalse();
            assertThat(Ties.isReturnAbove(change.doubleValue(), gain)).isFalse();
        }
        assertThat(residues).isGreaterThan(100);
    }

    @Test
    void decimalsOfTenDigitsThatDifferDoNot() {
        assertThat(Ties.isAbove(99_999.99999, 99_999.99998)).isTrue();
        assertThat(Ties.isBelow(-99_999.99999, -99_999.99998)).isTrue();
        assertThat(Ties.isAtLeast(99_999.99998, 99_999.99999)).isFalse();
        assertThat(Ties.isAbove(1e-300, 0)).isTrue();
        assertThat(Ties.isAbove(1, -1)).isTrue();
    }

    @Test
    void infinityIsAboveAndNanIsNowhere() {
        assertThat(Ties.isAbove(Double.POSITIVE_INFINITY, 1)).isTrue();
        assertThat(Ties.isAbove(1, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(Ties.isBelow(Double.NEGATIVE_INFINITY, 1)).isTrue();
        assertThat(Ties.isAtLeast(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isTrue();
        assertThat(Ties.isAbove(Double.NaN, 1)).isFalse();
        assertThat(Ties.isBelow(Double.NaN, 1)).isFalse();
        assertThat(Ties.isAtLeast(Double.NaN, 1)).isFalse();
        assertThat(Ties.isAtLeast(1, Double.NaN)).isFalse();
    }

    @Test
    void sumsAreComparedByWhatWasAdded() {
        double residue = 0.1 + 0.2 - 0.3;
        assertThat(residue).isPositive();
        assertThat(Ties.isSumAbove(residue, 0, 0.6)).isFalse();
        assertThat(Ties.isSumAbove(0.1 + 0.2, 0.3, 0.3)).isFalse();
        assertThat(Ties.isSumAbove(0.3001, 0.3, 0.3001)).isTrue();
    }

    @Test
    void wholeNumbersInDecimalsAreWhole() {
        assertThat(0.29 * 100).isLessThan(29);
        assertThat(Ties.truncate(0.29 * 100)).isEqualTo(29);
        assertThat(Ties.truncate(-0.29 * 100)).isEqualTo(-29);
        assertThat(Ties.truncate(28.9999)).isEqualTo(28);
        assertThat(Ties.truncate(-28.9999)).isEqualTo(-28);
        assertThat(Ties.truncate(28.99999999)).isEqualTo(28);
        assertThat(Ties.truncate(3.0000000000000004)).isEqualTo(3);
        assertThat(Ties.truncate(1e-13)).isZero();
        assertThat(Ties.truncate(-1e-13)).isZero();
        assertThat(Ties.truncate(1e10 + 0.9999)).isEqualTo(1e10);
        assertThat(Ties.truncate(1e14 - 0.03125)).isEqualTo(1e14);
        assertThat(Ties.truncate(Double.POSITIVE_INFINITY)).isInfinite();
    }
}
