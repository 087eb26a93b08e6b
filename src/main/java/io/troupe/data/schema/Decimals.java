package io.troupe.data.schema;

import java.math.BigDecimal;

/**
 * Reads and prints decimal numbers so that printing and reading again gives the same bits.
 *
 * <p>Reading accepts {@code [+-]digits[.digits][e[+-]digits]} only: no white space, no {@code
 * NaN}, no hexadecimal, no type suffix. The result is that of {@link Double#parseDouble}: up to
 * 15 significant digits and a decimal exponent of at most ±22, both the digits and the power of
 * ten are exact doubles, and one IEEE division or multiplication rounds correctly (Clinger 1990);
 * anything else is handed to {@code parseDouble}.
 */
public final class Decimals {
    /** The first whole number of 16 digits: as long as the digits stay below, each is counted. */
    private static final long TOO_MANY_DIGITS = 1_000_000_000_000_000L;
    private static final double LARGEST_PLAIN = 1e15;
    private static final int BRIEF_PLACES = 6;
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
            1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private Decimals() {}

    /** The number a text stands for, NaN if it is not a decimal number. */
    public static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /**
     * The number that {@code length} characters from {@code offset} stand for, NaN if they are
     * none.
     */
    public static double parse(char[] text, int offset, int length) {
        int end = offset + length;
        int whole = afterSign(text, offset, end);
        int point = digitsEnd(text, whole, end);
        int last = point < end && text[point] == '.' ? digitsEnd(text, point + 1, end) : point;
        if (point == whole || last == point + 1) {
            return Double.NaN;
        }
        if (last < end) {
            return isExponent(text, last, end) ? exactly(text, offset, length) : Double.NaN;
        }
        long mantissa = mantissa(text, whole, end);
        int fraction = Math.max(0, last - point - 1);
        if (mantissa >= TOO_MANY_DIGITS || fraction >= POWERS_OF_TEN.length) {
            return exactly(text, offset, length);
        }
        double value = mantissa / POWERS_OF_TEN[fraction];
        return text[offset] == '-' ? -value : value;
    }

    private static double exactly(char[] text, int offset, int length) {
        return Double.parseDouble(new String(text, offset, length));
    }

    /** The digits as a whole number, the point left out; stops where they become too many. */
    private static long mantissa(char[] text, int start, int end) {
        long mantissa = 0;
        for (int at = start; at < end && mantissa < TOO_MANY_DIGITS; at++) {
            if (text[at] != '.') {
                mantissa = mantissa * 10 + (text[at] - '0');
            }
        }
        return mantissa;
    }

    private static int afterSign(char[] text, int start, int end) {
        return start < end && (text[start] == '-' || text[start] == '+') ? start + 1 : start;
    }

    private static int digitsEnd(char[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isExponent(char[] text, int start, int end) {
        int digits = afterSign(text, start + 1, end);
        return (text[start] == 'e' || text[start] == 'E') && digits < end
                && digitsEnd(text, digits, end) == end;
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

    /** A number as a person writes it: {@code 1e12}, {@code 0.25}, {@code -0}. */
    static String brief(double value) {
        if (!(Math.abs(value) > 0) || Double.isInfinite(value)) {
            return 1 / value < 0 ? print(value).replace(".0", "") : print(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return Math.abs(exact.scale()) < BRIEF_PLACES ? exact.toPlainString()
                : exact.unscaledValue() + "e" + -exact.scale();
    }
}
