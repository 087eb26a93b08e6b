package io.troupe.execution.matching;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;

/** One order that meets one bar in a test. */
final class Meeting {
    static final double NONE = Double.NaN;

    private Meeting() {}

    static BarPrices bar(double open, double high, double low, double close) {
        return new BarPrices().set(open, high, low, close, 0);
    }

    static BarPrices close(double price) {
        return new BarPrices().setClose(price, 0);
    }

    static OrderMatcher matcher(Intrabar intrabar) {
        return matcher(Book.TROUPE, intrabar, false);
    }

    static OrderMatcher matcher(Book book, Intrabar intrabar, boolean through) {
        return matcher(new MatchingRules(book, intrabar, through, 1, 0));
    }

    static OrderMatcher matcher(MatchingRules rules) {
        return new OrderMatcher(rules, BarPoint.OPEN);
    }

    static LiveOrder order(OrderType type, long rest, OrderPrices prices) {
        return new LiveOrder().set(type, prices, rest);
    }

    static LiveOrder limit(long rest, double limit) {
        return order(OrderType.LIMIT, rest, OrderPrices.limit(limit));
    }

    static LiveOrder stop(long rest, double stop) {
        return order(OrderType.STOP, rest, OrderPrices.stop(stop));
    }

    static LiveOrder stopLimit(long rest, double stop, double limit) {
        return order(OrderType.STOP_LIMIT, rest, OrderPrices.stopLimit(stop, limit));
    }

    /** A trailing stop by an amount that stands somewhere. */
    static LiveOrder trailing(long rest, double level, double amount) {
        return order(OrderType.TRAILING_STOP, rest, OrderPrices.trailing(amount))
                .at(level, false);
    }

    static Touch meet(OrderMatcher matcher, LiveOrder order, BarPrices bar) {
        Touch touch = new Touch();
        matcher.match(order, bar, touch);
        return touch;
    }

    /** What became of it in words: the point and the price, a star if chance decides. */
    static String said(Touch touch) {
        String moved = touch.triggered() && !touch.fills() ? "triggered" : "nothing";
        return touch.fills() ? touch.point().label() + " " + touch.price()
                + (touch.leftToChance() ? "*" : "") : moved;
    }
}
