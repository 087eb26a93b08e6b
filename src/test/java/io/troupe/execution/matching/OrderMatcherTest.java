package io.troupe.execution.matching;

import static io.troupe.execution.matching.Meeting.bar;
import static io.troupe.execution.matching.Meeting.matcher;
import static io.troupe.execution.matching.Meeting.meet;
import static io.troupe.execution.matching.Meeting.order;
import static io.troupe.execution.matching.Meeting.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row of the table, for a buyer in a bar that opens at 100, falls to 97, rises to 106 and
 * closes at 103, and for a seller in its mirror image about 100: 100, 103, 94, 97. A star: chance
 * decides.
 */
class OrderMatcherTest {
    private static final BarPrices BUYERS = bar(100, 106, 97, 103);
    private static final BarPrices SELLERS = bar(100, 103, 94, 97);

    private static double mirror(double price) {
        return 200 - price;
    }

    private static String mirrored(Touch touch) {
        Touch other = new Touch();
        if (touch.fills()) {
            other.fill(touch.point(), mirror(touch.price()));
            if (touch.leftToChance()) {
                other.resting();
            }
        } else {
            other.nothing(touch.level(), touch.triggered());
        }
        return said(other);
    }

    private static OrderPrices mirror(OrderPrices prices) {
        return new OrderPrices(mirror(prices.limit()), mirror(prices.stop()), prices.trail(),
                false, prices.limitOffset());
    }

    private static void check(OrderMatcher matcher, OrderType type, OrderPrices prices,
            double level, boolean triggered, String expected) {
        LiveOrder buys = order(type, 5, prices).at(level, triggered);
        LiveOrder sells = order(type, -5, mirror(prices)).at(mirror(level), triggered);
        assertThat(said(meet(matcher, buys, BUYERS))).isEqualTo(expected);
        assertThat(mirrored(meet(matcher, sells, SELLERS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "MARKET, NaN, open 100.0", "MARKET_ON_OPEN, NaN, open 100.0",
            "MARKET_ON_CLOSE, NaN, close 103.0",
            // within the open, touched, missed
            "LIMIT, 101, open 100.0", "LIMIT, 100, open 100.0", "LIMIT, 99, first-leg 99.0*",
            "LIMIT, 97, first-leg 97.0*", "LIMIT, 96.5, nothing",
            "LIMIT_ON_OPEN, 100, open 100.0", "LIMIT_ON_OPEN, 99, nothing",
            "LIMIT_ON_CLOSE, 103, close 103.0", "LIMIT_ON_CLOSE, 102, nothing"})
    void marketAndLimitOrders(OrderType type, double limit, String expected) {
        check(matcher(Intrabar.WORST), type, OrderPrices.limit(limit), Double.NaN, false, expected);
    }

    @Test
    void marketOrdersFillAtTheCloseWhereTheRunSaysSo() {
        OrderMatcher atClose = new OrderMatcher(MatchingRules.DEFAULT, BarPoint.CLOSE);
        check(atClose, OrderType.MARKET, OrderPrices.NONE, Double.NaN, false, "close 103.0");
        check(atClose, OrderType.MARKET_ON_OPEN, OrderPrices.NONE, Double.NaN, false,
                "open 100.0");
    }

    /** A gap through the stop fills at the open, not at the stop. */
    @ParameterizedTest
    @CsvSource({
            "99, open 100.0", "100, open 100.0", "101, second-leg 101.0", "106, second-leg 106.0",
            "106.5, nothing"})
    void stops(double stop, String expected) {
        check(matcher(Intrabar.WORST), OrderType.STOP, OrderPrices.stop(stop), stop, false,
                expected);
    }

    /** A buyer's stop and a seller's limit at 20: below, touched, passed, at it, gapped through. */
    @ParameterizedTest
    @CsvSource({
            "15, 18, 14, 16, NaN", "15, 20, 14, 19, 20", "15, 22, 14, 19, 20",
            "20, 20, 20, 20, 20", "21, 24, 13, 19, 21", "23, 25, 22, 24, 23"})
    void stopsAndLimitsOfOppositeSidesMeetTheSamePrice(double open, double high, double low,
            double close, double expected) {
        BarPrices bar = bar(open, high, low, close);
        assertThat(meet(matcher(Intrabar.WORST), Meeting.stop(1, 20), bar).price())
                .isEqualTo(Double.valueOf(expected));
        assertThat(meet(matcher(Intrabar.WORST), Meeting.limit(-1, 20), bar).price())
                .isEqualTo(Double.valueOf(expected));
    }

    /** What a triggered stop leaves is a market order. */
    @Test
    void theRestOfAStopIsAMarketOrder() {
        check(matcher(Intrabar.WORST), OrderType.STOP, OrderPrices.stop(110), 110, true,
                "open 100.0");
        check(matcher(Intrabar.WORST), OrderType.TRAILING_STOP, OrderPrices.trailing(9), 110,
                true, "open 100.0");
    }

    /**
     * Triggered at the open: as a limit from there on. Within the bar: at the stop, or, if the
     * limit is below, where the close of 103 leads to.
     */
    @ParameterizedTest
    @CsvSource({
            "99, 101, open 100.0", "99, 98, first-leg 98.0*", "99, 96, triggered",
            "102, 104, second-leg 102.0", "102, 102, second-leg 102.0",
            "105, 103, third-leg 103.0*",
            "105, 104, third-leg 104.0*", "105, 102.5, triggered", "107, 108, nothing"})
    void stopLimits(double stop, double limit, String expected) {
        check(matcher(Intrabar.WORST), OrderType.STOP_LIMIT, OrderPrices.stopLimit(stop, limit),
                stop, false, expected);
    }

    @ParameterizedTest
    @CsvSource({"99, first-leg 99.0*", "101, open 100.0", "96, triggered"})
    void aTriggeredStopLimitIsALimit(double limit, String expected) {
        check(matcher(Intrabar.WORST), OrderType.STOP_LIMIT, OrderPrices.stopLimit(110, limit),
                110, true, expected);
    }

    /**
     * By 5: the open brings the stop to 105 at most, and the low of 97 to 102. By 7: to 107, which
     * the bar does not reach, and some course to 106, which it does. By 10: the low brings it to
     * 107 and no course meets it.
     */
    @ParameterizedTest
    @CsvSource({
            "100, 5, open 100.0, 100", "104, 5, second-leg 104.0, 104",
            "110, 5, second-leg 105.0, 105", "NaN, 5, second-leg 105.0, 105",
            "110, 7, second-leg 106.0, 106", "110, 9, second-leg 106.0, 106",
            "110, 10, nothing, 107", "106.5, 10, nothing, 106.5", "NaN, 10, nothing, 107"})
    void trailingStops(double level, double trail, String expected, double after) {
        OrderPrices prices = OrderPrices.trailing(trail);
        check(matcher(Intrabar.WORST), OrderType.TRAILING_STOP, prices, level, false, expected);
        LiveOrder buys = order(OrderType.TRAILING_STOP, 5, prices).at(level, false);
        LiveOrder sells = order(OrderType.TRAILING_STOP, -5, prices).at(mirror(level), false);
        assertThat(meet(matcher(Intrabar.WORST), buys, BUYERS).level()).isEqualTo(after);
        assertThat(meet(matcher(Intrabar.WORST), sells, SELLERS).level())
                .isEqualTo(mirror(after));
    }

    /**
     * A quarter of the best price. Bought: 100 brings it to 125 and 80 to 100; the high is 99.
     * Sold: 100 brings it to 75 and the high of 120 to 90; the low is 89.
     */
    @Test
    void aFractionIsOneOfTheBestPrice() {
        OrderPrices quarter = OrderPrices.trailingFraction(0.25);
        LiveOrder buys = order(OrderType.TRAILING_STOP, 5, quarter);
        assertThat(meet(matcher(Intrabar.WORST), buys, bar(90, 99, 80, 85)).level())
                .isEqualTo(100);
        assertThat(said(meet(matcher(Intrabar.WORST), buys, bar(90, 100, 80, 85))))
                .isEqualTo("second-leg 100.0");
        LiveOrder sells = order(OrderType.TRAILING_STOP, -5, quarter);
        assertThat(said(meet(matcher(Intrabar.WORST), sells, bar(100, 120, 89, 110))))
                .isEqualTo("first-leg 89.0");
        Touch touch = meet(matcher(Intrabar.WORST), sells, bar(100, 120, 91, 110));
        assertThat(said(touch)).isEqualTo("nothing");
        assertThat(touch.level()).isEqualTo(90);
    }

    /** The limit is 1 above the stop: a stop of 98.5, which the open passes, rests at 99.5. */
    @ParameterizedTest
    @CsvSource({
            "99.5, 1, open 100.0", "98.5, 1, first-leg 99.5*", "95, 1, triggered",
            "104, 1, second-leg 104.0", "110, 0, second-leg 105.0"})
    void trailingStopLimits(double level, double offset, String expected) {
        OrderPrices prices = OrderPrices.trailing(5).withLimitOffset(offset);
        check(matcher(Intrabar.WORST), OrderType.TRAILING_STOP_LIMIT, prices, level, false,
                expected);
    }

    @Test
    void aTriggeredTrailingStopLimitRestsWhereItsStopStood() {
        OrderPrices prices = OrderPrices.trailing(5).withLimitOffset(2);
        check(matcher(Intrabar.WORST), OrderType.TRAILING_STOP_LIMIT, prices, 96, true,
                "first-leg 98.0*");
        check(matcher(Intrabar.WORST), OrderType.TRAILING_STOP_LIMIT, prices, 94, true,
                "triggered");
    }

    /** A tick of 0.5: a low of 97 is through 97.5 and not through 97. */
    @ParameterizedTest
    @CsvSource({"97.5, first-leg 97.5*", "97, nothing", "97.4, nothing", "100, open 100.0"})
    void throughNeedsATickBeyondALimit(double limit, String expected) {
        OrderMatcher through = matcher(Book.TROUPE, Intrabar.WORST, true);
        BarPrices bar = new BarPrices().set(100, 106, 97, 103, 0.5);
        assertThat(said(meet(through, Meeting.limit(1, limit), bar))).isEqualTo(expected);
    }

    @Test
    void throughWithoutATickNeedsALowerPrice() {
        OrderMatcher through = matcher(Book.TROUPE, Intrabar.WORST, true);
        assertThat(said(meet(through, Meeting.limit(1, 97), BUYERS))).isEqualTo("nothing");
        assertThat(said(meet(through, Meeting.limit(1, 97.01), BUYERS)))
                .isEqualTo("first-leg 97.01*");
    }

    /** In doubles 0.15 - 0.01 is less than 0.14, which is a tick beyond 0.15 all the same. */
    @Test
    void aTickIsATickInDecimals() {
        assertThat(0.15 - 0.01).isLessThan(0.14);
        OrderMatcher through = matcher(Book.TROUPE, Intrabar.WORST, true);
        BarPrices bar = new BarPrices().set(0.2, 0.3, 0.14, 0.2, 0.01);
        assertThat(said(meet(through, Meeting.limit(1, 0.15), bar)))
                .isEqualTo("first-leg 0.15*");
        assertThat(said(meet(through, Meeting.limit(1, 0.14), bar))).isEqualTo("nothing");
    }

    @Test
    void nothingIsRememberedBetweenOrders() {
        OrderMatcher matcher = matcher(Intrabar.WORST);
        Touch touch = new Touch();
        matcher.match(Meeting.limit(1, 99), BUYERS, touch);
        matcher.match(Meeting.stop(1, 120), BUYERS, touch);
        assertThat(said(touch)).isEqualTo("nothing");
        assertThat(touch.price()).isNaN();
        assertThat(touch.level()).isEqualTo(120);
        assertThat(touch.leftToChance()).isFalse();
    }
}
