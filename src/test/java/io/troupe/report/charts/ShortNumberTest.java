package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {
    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "1,1", "-1.5,-1.5", "1234567,1234570", "0.000123456789,123457e-9",
            "0.25,0.25", "100000,1e5", "2e300,2e300", "-1e-300,-1e-300", "123456.5,123457",
            "4.9e-324,494066e-329", "0.1,0.1", "0.001,1e-3", "0.0001,1e-4"})
    void isAsShortAsItCanBe(double value, String text) {
        assertThat(ShortNumber.of(value)).isEqualTo(text);
    }

    @Test
    void wholeNumbersAreExact() {
        assertThat(ShortNumber.of(1_223_164_800_000L)).isEqualTo("12231648e5");
        assertThat(ShortNumber.of(1_223_164_812_345L)).isEqualTo("1223164812345");
        assertThat(ShortNumber.of(0L)).isEqualTo("0");
        assertThat(Double.parseDouble(ShortNumber.of(-86_400_000L))).isEqualTo(-86_400_000);
    }

    /** Half a unit of the sixth digit is at most 5e-6 of the number. */
    @Test
    void sixDigitsAreRight() {
        Random random = new Random(4);
        for (int round = 0; round < 1000; round++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300.0);
            assertThat(Double.parseDouble(ShortNumber.of(value))).isCloseTo(value,
                    within(5e-6 * Math.abs(value)));
        }
    }

    /** As exact decimals have it, halves away from zero; many lie near a half or a power of ten. */
    @Test
    void roundsAsExactDecimalsDo() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            double power = Math.pow(10, random.nextInt(40) - 20.0);
            double value = switch (round % 4) {
                case 0 -> random.nextGaussian() * power;
                case 1 -> (random.nextInt(1_000_000) + 0.5) * power;
                case 2 -> Math.nextAfter(power, random.nextInt(3) - 1.0);
                default -> Math.nextAfter((100_000 + random.nextInt(900_000) + 0.5) * power,
                        random.nextBoolean() ? 0 : Double.MAX_VALUE);
            };
            assertThat(new BigDecimal(ShortNumber.of(value))).as("%s", value)
                    .isEqualByComparingTo(new BigDecimal(value).round(new MathContext(6)));
        }
    }
}
