package io.troupe.model.orders;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The name that people know an order by: {@code breakout/120/3} is the order with number 3 of those
 * that the portfolio {@code breakout} decided at the close of bar 120, counted from 0.
 *
 * @param portfolio a strategy's id, or the name of an account of the fund; it may hold slashes
 * @param decidedAt index of the bar, ≥ 0
 * @param number as in {@link io.troupe.model.OrderId}, ≥ 0
 */
public record OrderName(String portfolio, int decidedAt, int number) {
    private static final char SEPARATOR = '/';
    private static final int MOST_DIGITS = 10;

    /** The name that a text is, if it is one. */
    public static Optional<OrderName> parse(String text) {
        int second = text.lastIndexOf(SEPARATOR);
        int first = second < 0 ? -1 : text.lastIndexOf(SEPARATOR, second - 1);
        if (first <= 0) {
            return Optional.empty();
        }
        OptionalInt bar = number(text.substring(first + 1, second));
        OptionalInt number = number(text.substring(second + 1));
        return bar.isEmpty() || number.isEmpty() ? Optional.empty()
                : Optional.of(new OrderName(text.substring(0, first), bar.getAsInt(),
                        number.getAsInt()));
    }

    private static OptionalInt number(String digits) {
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = isNumber ? Long.parseLong(digits) : Long.MAX_VALUE;
        return value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    @Override
    public String toString() {
        return portfolio + SEPARATOR + decidedAt + SEPARATOR + number;
    }
}
