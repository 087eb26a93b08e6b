package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VarintTest {
    private static final BigInteger BASE = BigInteger.valueOf(128);
    private static final PortfolioShape SHAPE = new BookLayout(1, 1).book(0, 1);

    /** Numbers around each power of two, which is where lengths change, and some between. */
    private static List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        Random random = new Random(7);
        for (int bits = 0; bits < 64; bits++) {
            long power = 1L << bits;
            numbers.addAll(List.of(power - 1, power, power + 1, power | random.nextLong(power < 1
                    ? Long.MAX_VALUE
                    : power)));
        }
        return numbers;
    }

    /** The digits of a number to the base 128, the lowest first, as the format is defined. */
    private static byte[] digits(long number) {
        BigInteger rest = new BigInteger(Long.toUnsignedString(number));
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        while (rest.compareTo(BASE) >= 0) {
            digits.write(128 + rest.mod(BASE).intValue());
            rest = rest.divide(BASE);
        }
        digits.write(rest.intValue());
        return digits.toByteArray();
    }

    private static EntryReader reader(byte[] bytes, int length) {
        return new EntryReader(bytes, 0, length, SHAPE);
    }

    @Test
    void writesDigitsToTheBase128InTheMiddleOfAnArrayAndAtItsEnd() {
        for (long number : numbers()) {
            byte[] expected = digits(number);
            for (int room = 0; room < 12; room++) {
                byte[] bytes = new byte[3 + expected.length + room];
                int end = Varint.put(bytes, 3, number);
                assertThat(Arrays.copyOfRange(bytes, 3, end)).as("%d, room %d", number, room)
                        .isEqualTo(expected);
                assertThat(bytes).startsWith(0, 0, 0);
            }
        }
    }

    @Test
    void readsWhatIsWrittenWhateverFollows() {
        for (long number : numbers()) {
            byte[] digits = digits(number);
            for (int room = 0; room < 12; room++) {
                for (int follows : new int[]{0, 1, 127, 128, 255}) {
                    byte[] bytes = Arrays.copyOf(digits, digits.length + room);
                    Arrays.fill(bytes, digits.length, bytes.length, (byte) follows);
                    EntryReader reader = reader(bytes, bytes.length);
                    assertThat(reader.unsigned()).as("%d, then %d × %d", number, room, follows)
                            .isEqualTo(number);
                    assertThat(reader.left()).isEqualTo(room);
                }
            }
        }
    }

    @Test
    void refusesNumbersThatGoOnBehindTheEndOfTheirBar() {
        for (long number : numbers()) {
            byte[] digits = digits(number);
            byte[] bytes = Arrays.copyOf(digits, digits.length + 12);
            assertThatThrownBy(() -> reader(bytes, digits.length - 1).unsigned())
                    .as("%d", number).isInstanceOf(JournalDamage.class)
                    .hasMessage("a number is cut off");
        }
    }

    @Test
    void refusesNumbersThatCouldBeShorter() {
        for (int zeros = 1; zeros < 12; zeros++) {
            for (int room = 0; room < 12; room++) {
                byte[] bytes = new byte[1 + zeros + room];
                Arrays.fill(bytes, 0, zeros, (byte) 128);
                assertThatThrownBy(() -> reader(bytes, bytes.length).unsigned())
                        .as("%d, room %d", zeros, room).isInstanceOf(JournalDamage.class)
                        .hasMessage("a number is longer than it needs to be");
            }
        }
    }

    @Test
    void foldsSmallNumbersOfEitherSignIntoSmallOnes() {
        for (long number : numbers()) {
            BigInteger folded = number >= 0 ? BigInteger.valueOf(number).shiftLeft(1)
                    : BigInteger.valueOf(number).negate().shiftLeft(1).subtract(BigInteger.ONE);
            assertThat(Long.toUnsignedString(Varint.fold(number))).isEqualTo(folded.toString());
            assertThat(Varint.unfold(Varint.fold(number))).isEqualTo(number);
        }
    }
}
