package io.troupe.data.schema;

/**
 * Reads and prints decimal numbers so that printing and reading again gives the same bits.
 *
 * <p>Reading accepts {@code [+-]digits[.digits][e[+-]digits]} only: no white space, no {@code NaN}, no
 * hexadecimal, no type suffix. The result is that of {@link Double#parseDouble}: up to 15 significant
 * digits and a decimal exponent of at most ±22, both the digits and the power of ten are exact doubles,
 * and one IEEE division or multiplication rounds correctly (Clinger 1990); anything else is handed to
 * {@code parseDouble}.
 */
public final class Decimals {
    /** The first whole number of 16 digits: as long as the digits stay below, each is counted. */
    private static final long TOO_MANY_DIGITS = 1_000_000_000_000_000L;
    private static final int LARGEST_EXPONENT = 99_999;
    private static final double LARGEST_PLAIN = 1e15;
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
            1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private Decimals() {}

    /** The number a text stands for, NaN if it is not a decimal number. */
    public static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** The number that {@code length} characters from {@code offset} stand for, NaN if they are none. */
    public static double parse(char[] text, int offset, int length) {
        int end = offset + length;
        int at = offset;
        boolean negative = at < end && text[at] == '-';
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int firstDigit = at;
        int point = -1;
        int digits = 0;
        long mantissa = 0;
        for (; at < end; at++) {
            char character = text[at];
            if (character >= '0' && character <= '9') {
                digits++;
                mantissa = mantissa < TOO_MANY_DIGITS ? mantissa * 10 + (character - '0') : mantissa;
            } else if (character == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        if (digits == 0 || text[firstDigit] == '.' || point == at - 1) {
            return Double.NaN;
        }
        int fraction = point < 0 ? 0 : at - point - 1;
        if (at == end && mantissa < TOO_MANY_DIGITS && fraction < POWERS_OF_TEN.length) {
            double value = mantissa / POWERS_OF_TEN[fraction];
            return negative ? -value : value;
        }
        return at == end || isExponent(text, at, end)
                ? Double.parseDouble(new String(text, offset, length))
                : Double.NaN;
    }

    private static boolean isExponent(char[] text, int start, int end) {
        int at = start;
        if (text[at] != 'e' && text[at] != 'E') {
            return false;
        }
        at++;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int exponent = 0;
        int digits = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9' && exponent <= LARGEST_EXPONENT; at++) {
            exponent = exponent * 10 + (text[at] - '0');
            digits++;
        }
        return digits > 0 && at == end;
    }

    /** The shortest text that reads as the same bits; empty for NaN. */
    public static String print(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean plainInteger = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
                && Double.doubleToLongBits(value) != Double.doubleToLongBits(-0.0);
        return plainInteger ? Long.toString((long) value) : Double.toString(value);
    }
}
