package io.troupe.report.orders;

import io.troupe.model.orders.OrderName;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody wants explained of a run. */
public sealed interface Asked {
    /** An order. */
    record OfOrder(OrderName order) implements Asked {
        @Override
        public String toString() {
            return order.toString();
        }
    }

    /**
     * A fill of an order.
     *
     * @param number which of its fills, from 1
     */
    record OfFill(OrderName order, long number) implements Asked {
        @Override
        public String toString() {
            return order.toString() + FILL + number;
        }
    }

    /**
     * A fill by its line of {@code fills.csv}.
     *
     * @param line from 1, which is the header
     */
    record OfLine(long line) implements Asked {
        @Override
        public String toString() {
            return Long.toString(line);
        }
    }

    /** What stands between an order's name and the number of its fill. */
    char FILL = '#';
    /** So many digits fit a {@code long}. */
    int MOST_DIGITS = 18;

    /** What a text asks for, if it is an order's name, a fill's or the number of a line. */
    static Optional<Asked> parse(String text) {
        OptionalLong line = number(text);
        if (line.isPresent()) {
            return Optional.of(new OfLine(line.getAsLong()));
        }
        int mark = text.lastIndexOf(FILL);
        Optional<OrderName> whole = OrderName.parse(text);
        if (mark < 0 || whole.isPresent()) {
            return whole.map(OfOrder::new);
        }
        OptionalLong fill = number(text.substring(mark + 1));
        return fill.isEmpty() ? Optional.empty()
                : OrderName.parse(text.substring(0, mark))
                        .map(order -> new OfFill(order, fill.getAsLong()));
    }

    private static OptionalLong number(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
