package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final int ROUNDS = 200_000;

    @Test
    void readsWhatTheJdkReads() {
        var random = new SplittableRandom(20_260_101);
        for (int round = 0; round < ROUNDS; round++) {
            String text = decimal(random);
            assertThat(bits(Decimals.parse(text))).as(text)
                    .isEqualTo(bits(Double.parseDouble(text)));
        }
    }

    private static String decimal(SplittableRandom random) {
        var text = new StringBuilder(random.nextInt(8) == 0 ? "-" : "");
        digits(text, random.nextInt(1, 19), random);
        if (random.nextBoolean()) {
            digits(text.append('.'), random.nextInt(1, 25), random);
        }
        if (random.nextInt(4) == 0) {
            text.append('e').append(random.nextInt(-330, 310));
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, int count, SplittableRandom random) {
        for (int digit = 0; digit < count; digit++) {
            text.append(random.nextInt(10));
        }
    }

    @Test
    void printedNumbersReadAsTheSameBits() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < ROUNDS; round++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double cents = random.nextLong(1, 100_000_000_000L) / 100.0;
            for (double value : new double[]{any, cents, Math.rint(cents)}) {
                if (Double.isFinite(value)) {
                    assertThat(bits(Decimals.parse(Decimals.print(value)))).as("%s", value)
                            .isEqualTo(bits(value));
                }
            }
        }
    }

    @Test
    void printsWholeNumbersWithoutExponent() {
        assertThat(Decimals.print(3_702_620_000.0)).isEqualTo("3702620000");
        assertThat(Decimals.print(12.5)).isEqualTo("12.5");
        assertThat(Decimals.print(-0.0)).isEqualTo("-0.0");
        assertThat(Decimals.print(Double.NaN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", ".", "1.", ".5", "1.2.3", "1,5", " 1", "1 ", "1e", "1e+",
            "e5", "1e5x", "1d", "1f", "0x1p3", "NaN", "Infinity", "--1", "1_000", "٣"})
    void refusesWhatIsNoDecimalNumber(String text) {
        assertThat(Decimals.parse(text)).isNaN();
    }

    @Test
    void readsFromTheMiddleOfABuffer() {
        assertThat(Decimals.parse("9912.75,3".toCharArray(), 2, 5)).isEqualTo(12.75);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
