package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void roundsAnAmountToTheNearestMicro() {
        assertThat(Money.micros(1)).isEqualTo(1_000_000);
        assertThat(Money.micros(-12.345678)).isEqualTo(-12_345_678);
        assertThat(Money.micros(2.4e-6)).isEqualTo(2);
        assertThat(Money.micros(2.6e-6)).isEqualTo(3);
        assertThat(Money.micros(-2.6e-6)).isEqualTo(-3);
    }

    @Test
    void holdsNineTrillion() {
        assertThat(Money.micros(9.2e12)).isEqualTo(9_200_000_000_000_000_000L);
        assertThat(Money.micros(-9.2e12)).isEqualTo(-9_200_000_000_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9.3e12,
            -9.3e12})
    void refusesWhatDoesNotFit(double amount) {
        assertThatThrownBy(() -> Money.micros(amount)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining(String.valueOf(amount));
    }

    @Test
    void writesCentsRoundedHalfUp() {
        assertThat(Money.cents(28_904_771_184_999L)).isEqualTo("28904771.18");
        assertThat(Money.cents(5_000)).isEqualTo("0.01");
        assertThat(Money.cents(4_999)).isEqualTo("0.00");
        assertThat(Money.cents(-5_000)).isEqualTo("-0.01");
    }

    @Test
    void writesTheExactAmountWithoutTrailingZeros() {
        assertThat(Money.exact(0)).isEqualTo("0");
        assertThat(Money.exact(1)).isEqualTo("0.000001");
        assertThat(Money.exact(1_500_000)).isEqualTo("1.5");
        assertThat(Money.exact(100_000_000)).isEqualTo("100");
        assertThat(Money.exact(Long.MIN_VALUE)).isEqualTo("-9223372036854.775808");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void exactTextParsesToTheSameMicros(long seed) {
        Random random = Seeds.random(seed);
        long micros = random.nextLong() >> random.nextInt(63);
        assertThat(new BigDecimal(Money.exact(micros)).movePointRight(6).longValueExact())
                .isEqualTo(micros);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void anAmountBelowABillionReturnsToItsMicros(long seed) {
        long micros = Seeds.random(seed).nextLong() >> 13;
        assertThat(Money.micros(Money.amount(micros))).isEqualTo(micros);
    }
}
