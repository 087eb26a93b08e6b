package io.troupe.execution.matching;

import static io.troupe.execution.matching.Meeting.bar;
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
import org.junit.jupiter.api.Test;

/** What LEAN does in a bar that opens at 102, is traded between 101 and 103 and closes at 102.3. */
class LeanRuleTest {
    private static final OrderMatcher LEAN = matcher(Book.LEAN, Intrabar.WORST, false);
    private static final BarPrices BAR = bar(102, 103, 101, 102.3);

    private static String met(LiveOrder order) {
        return said(meet(LEAN, order, BAR));
    }

    @Test
    void limitsMustBePassed() {
        assertThat(met(limit(1, 101.5))).isEqualTo("first-leg 101.5*");
        assertThat(met(limit(1, 101))).isEqualTo("nothing");
        assertThat(met(limit(-1, 102.5))).isEqualTo("second-leg 102.5*");
        assertThat(met(limit(-1, 103))).isEqualTo("nothing");
    }

    /** A bar that lies beyond the limit: at its extreme that is nearer to it, not at its open. */
    @Test
    void limitsOfABarBeyondThemFillAtTheNearerExtreme() {
        assertThat(met(limit(1, 110))).isEqualTo("second-leg 103.0");
        assertThat(met(limit(-1, 90))).isEqualTo("first-leg 101.0");
        assertThat(met(limit(1, 102.5))).isEqualTo("second-leg 102.5");
        assertThat(said(meet(LEAN, limit(1, 290.5), bar(289.5, 289.5, 288.5, 289.5))))
                .isEqualTo("open 289.5");
    }

    @Test
    void stopsMustBePassedAndFillAtTheWorseOfOpenAndStop() {
        assertThat(met(stop(1, 102.5))).isEqualTo("second-leg 102.5");
        assertThat(met(stop(1, 103))).isEqualTo("nothing");
        assertThat(met(stop(1, 101.5))).isEqualTo("open 102.0");
        assertThat(met(stop(-1, 101.5))).isEqualTo("first-leg 101.5");
        assertThat(met(stop(-1, 101))).isEqualTo("nothing");
        assertThat(met(stop(-1, 102.5))).isEqualTo("open 102.0");
        assertThat(said(meet(LEAN, stop(1, 291.5), bar(291.49, 292, 289, 291.5))))
                .isEqualTo("first-leg 291.5");
    }

    /** Triggered above 102.5, a limit of 102 is passed by the low of 101: in the same bar. */
    @Test
    void stopLimitsAreLimitsInTheBarOfTheirTrigger() {
        assertThat(met(stopLimit(1, 102.5, 102))).isEqualTo("open 102.0");
        assertThat(met(stopLimit(1, 102.5, 101.5))).isEqualTo("first-leg 101.5*");
        assertThat(met(stopLimit(1, 102.5, 101))).isEqualTo("triggered");
        assertThat(met(stopLimit(1, 103, 102))).isEqualTo("nothing");
        assertThat(met(stopLimit(1, 104, 102).at(104, true))).isEqualTo("open 102.0");
        assertThat(met(stopLimit(-1, 101.5, 102.5))).isEqualTo("second-leg 102.5*");
    }

    /** At 100 nothing, 102 triggers and is not below 101.75, 101.66 is. */
    @Test
    void pricesOfOneMoment() {
        LiveOrder order = stopLimit(100, 101.5, 101.75);
        assertThat(said(meet(LEAN, order, close(100)))).isEqualTo("nothing");
        assertThat(said(meet(LEAN, order, close(102)))).isEqualTo("triggered");
        assertThat(said(meet(LEAN, order.at(101.5, true), close(101.66))))
                .isEqualTo("close 101.66");
    }

    /** Bought by 10: 110, not moved by 105, brought to 105 by 95, met at 115. */
    @Test
    void trailingStopsFollowAndFillAtTheWorseOfPriceAndLevel() {
        Touch touch = meet(LEAN, trailing(1, 110, 10), close(105));
        assertThat(touch.level()).isEqualTo(110);
        assertThat(meet(LEAN, trailing(1, 110, 10), close(95)).level()).isEqualTo(105);
        Touch met = meet(LEAN, trailing(1, 105, 10), close(115));
        assertThat(said(met)).isEqualTo("close 115.0");
        assertThat(met.level()).isEqualTo(105);
    }

    /** A tenth: 105 brings it to 94.5, where touching is enough. */
    @Test
    void trailingStopsNeedOnlyBeTouched() {
        LiveOrder sells = order(OrderType.TRAILING_STOP, -1, OrderPrices.trailingFraction(0.1));
        assertThat(meet(LEAN, sells.at(90, false), close(105)).level()).isEqualTo(94.5);
        assertThat(said(meet(LEAN, sells.at(94.5, false), close(94.5)))).isEqualTo("close 94.5");
    }

    /** Sold by 1 from 101.5: the low of 101 meets it; the high of 103 counts only after that. */
    @Test
    void aTrailingStopKnowsOnlyItsLevelBeforeTheBar() {
        assertThat(met(trailing(-1, 101.5, 1))).isEqualTo("first-leg 101.5");
        Touch touch = meet(LEAN, trailing(-1, 100.5, 1), BAR);
        assertThat(said(touch)).isEqualTo("nothing");
        assertThat(touch.level()).isEqualTo(102);
    }

    /** With no level yet it starts at the open: 102 less 1 is touched by the low. */
    @Test
    void aTrailingStopStartsAtTheOpen() {
        assertThat(met(trailing(-1, Double.NaN, 1))).isEqualTo("first-leg 101.0");
        assertThat(met(trailing(-1, Double.NaN, 1.5))).isEqualTo("nothing");
    }

    @Test
    void trailingStopLimitsFillWithinTheirLimitOrRest() {
        LiveOrder order = order(OrderType.TRAILING_STOP_LIMIT, -1,
                OrderPrices.trailing(1).withLimitOffset(0.5));
        assertThat(met(order.at(102.5, false))).isEqualTo("open 102.0");
        assertThat(met(order.at(103, false))).isEqualTo("second-leg 102.5*");
        assertThat(met(order.at(104, false))).isEqualTo("triggered");
        assertThat(met(order.at(103, true))).isEqualTo("second-leg 102.5*");
    }

    @Test
    void marketOrdersFillAsEverywhere() {
        assertThat(met(order(OrderType.MARKET, 1, OrderPrices.NONE))).isEqualTo("open 102.0");
        assertThat(met(order(OrderType.LIMIT_ON_CLOSE, 1, OrderPrices.limit(102.3))))
                .isEqualTo("close 102.3");
    }
}
