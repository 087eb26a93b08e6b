package io.troupe.execution.matching;

import static io.troupe.execution.matching.Meeting.close;
import static io.troupe.execution.matching.Meeting.limit;
import static io.troupe.execution.matching.Meeting.matcher;
import static io.troupe.execution.matching.Meeting.meet;
import static io.troupe.execution.matching.Meeting.order;
import static io.troupe.execution.matching.Meeting.said;
import static io.troupe.execution.matching.Meeting.stop;
import static io.troupe.execution.matching.Meeting.stopLimit;
import static io.troupe.execution.matching.Meeting.trailing;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bar that closes at 50: all that is known of it, or all that zipline looks at. */
class MomentRuleTest {
    record Moment(OrderMatcher matcher, BarPrices bar) {
        String met(LiveOrder order) {
            return said(meet(matcher, order, bar));
        }
    }

    static Stream<Moment> moments() {
        return Stream.of(new Moment(matcher(Intrabar.WORST), close(50)),
                new Moment(matcher(Intrabar.HIGH_FIRST), close(50)),
                new Moment(matcher(Book.ZIPLINE, Intrabar.WORST, false),
                        Meeting.bar(48, 58, 42, 50)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void everythingLooksAtTheCloseAndFillsThere(Moment moment) {
        assertThat(moment.met(order(OrderType.MARKET, 1, OrderPrices.NONE)))
                .isEqualTo("close 50.0");
        assertThat(moment.met(order(OrderType.MARKET_ON_OPEN, 1, OrderPrices.NONE)))
                .isEqualTo("close 50.0");
        assertThat(moment.met(order(OrderType.LIMIT_ON_OPEN, 1, OrderPrices.limit(49))))
                .isEqualTo("nothing");
        assertThat(moment.met(limit(1, 55))).isEqualTo("close 50.0*");
        assertThat(moment.met(limit(1, 50))).isEqualTo("close 50.0*");
        assertThat(moment.met(limit(1, 49))).isEqualTo("nothing");
        assertThat(moment.met(limit(-1, 45))).isEqualTo("close 50.0*");
        assertThat(moment.met(limit(-1, 51))).isEqualTo("nothing");
        assertThat(moment.met(stop(1, 50))).isEqualTo("close 50.0");
        assertThat(moment.met(stop(1, 51))).isEqualTo("nothing");
        assertThat(moment.met(stop(-1, 55))).isEqualTo("close 50.0");
        assertThat(moment.met(stop(-1, 49))).isEqualTo("nothing");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void stopLimitsTriggerAndRest(Moment moment) {
        assertThat(moment.met(stopLimit(1, 48, 52))).isEqualTo("close 50.0");
        assertThat(moment.met(stopLimit(1, 48, 49))).isEqualTo("triggered");
        assertThat(moment.met(stopLimit(1, 51, 52))).isEqualTo("nothing");
        assertThat(moment.met(stopLimit(1, 60, 52).at(60, true))).isEqualTo("close 50.0*");
        assertThat(moment.met(stopLimit(1, 60, 49).at(60, true))).isEqualTo("triggered");
        LiveOrder trailing = order(OrderType.TRAILING_STOP_LIMIT, -1,
                OrderPrices.trailing(3).withLimitOffset(2));
        assertThat(moment.met(trailing.at(51.5, false))).isEqualTo("close 50.0");
        assertThat(moment.met(trailing.at(53, false))).isEqualTo("triggered");
        assertThat(moment.met(trailing.at(52, true))).isEqualTo("close 50.0*");
    }

    /** Sold by 3: from 45 to 47, not from 49 back, and reached at 50. */
    @ParameterizedTest
    @MethodSource("moments")
    void trailingStopsFollowTheClose(Moment moment) {
        assertThat(meet(moment.matcher, trailing(-1, 45, 3), moment.bar).level()).isEqualTo(47);
        assertThat(meet(moment.matcher, trailing(-1, 49, 3), moment.bar).level()).isEqualTo(49);
        assertThat(meet(moment.matcher, trailing(-1, Double.NaN, 3), moment.bar).level())
                .isEqualTo(47);
        assertThat(moment.met(trailing(-1, 50, 3))).isEqualTo("close 50.0");
        assertThat(moment.met(trailing(-1, 49, 3))).isEqualTo("nothing");
    }

    /** Triggered by a close of 4, a limit of 3 is never met; by one of 3, 3.4 is met at 3.5. */
    @Test
    void ziplinesStopLimits() {
        OrderMatcher zipline = matcher(Book.ZIPLINE, Intrabar.WORST, false);
        Touch bought = meet(zipline, stopLimit(100, 4, 3), Meeting.bar(3.5, 4, 3, 4));
        assertThat(said(bought)).isEqualTo("triggered");
        assertThat(said(meet(zipline, stopLimit(100, 4, 3).at(4, true),
                Meeting.bar(4, 4, 3, 3.5)))).isEqualTo("triggered");
        assertThat(said(meet(zipline, stopLimit(-100, 3, 3.4), Meeting.bar(3, 3.5, 3, 3))))
                .isEqualTo("triggered");
        assertThat(said(meet(zipline, stopLimit(-100, 3, 3.4).at(3, true),
                Meeting.bar(3, 3.5, 3, 3.5)))).isEqualTo("close 3.5*");
    }

    @Test
    void throughNeedsACloseBeyondALimitThatRests() {
        OrderMatcher through = matcher(Book.TROUPE, Intrabar.WORST, true);
        BarPrices bar = new BarPrices().setClose(50, 0.5);
        assertThat(said(meet(through, limit(1, 50), bar))).isEqualTo("nothing");
        assertThat(said(meet(through, limit(1, 50.5), bar))).isEqualTo("close 50.0*");
        assertThat(said(meet(through, stopLimit(1, 48, 50), bar))).isEqualTo("close 50.0");
    }
}
