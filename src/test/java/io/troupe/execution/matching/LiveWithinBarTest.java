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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders that an entry brings to life inside a bar that opens at 100, falls to 96, rises to 108 and
 * closes at 103, by the worst course.
 */
class LiveWithinBarTest {
    private static final BarPrices BAR = bar(100, 108, 96, 103);
    private static final OrderMatcher WORST = matcher(Intrabar.WORST);

    private static String met(LiveOrder order, Touch parent) {
        return said(meet(WORST, order.liveFrom(parent), BAR));
    }

    /** Bought at 98 on the way down: the low is still to come, the high may be over. */
    @ParameterizedTest
    @CsvSource({
            "97, first-leg 97.0", "96, first-leg 96.0", "95, nothing", "98, first-leg 98.0",
            "99, first-leg 98.0"})
    void afterAnEntryByLimitTheLossExitFillsIfTheLowReachesIt(double stop, String expected) {
        assertThat(met(stop(-1, stop), meet(WORST, limit(1, 98), BAR))).isEqualTo(expected);
    }

    /** And the target only if the close is beyond it. */
    @ParameterizedTest
    @CsvSource({
            "102, second-leg 102.0*", "103, second-leg 103.0*", "103.5, nothing", "108, nothing",
            "97, first-leg 98.0"})
    void afterAnEntryByLimitTheTargetFillsOnlyIfTheCloseIsBeyondIt(double target,
            String expected) {
        assertThat(met(limit(-1, target), meet(WORST, limit(1, 98), BAR))).isEqualTo(expected);
    }

    /** Bought at 102 on the way up: the high is still to come, the low may be over. */
    @ParameterizedTest
    @CsvSource({
            "105, second-leg 105.0*", "108, second-leg 108.0*", "109, nothing",
            "101, second-leg 102.0"})
    void afterAnEntryByStopTheTargetOnTheFarSideFills(double target, String expected) {
        assertThat(met(limit(-1, target), meet(WORST, stop(1, 102), BAR))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"101, third-leg 101.0", "96, third-leg 96.0", "95, nothing"})
    void afterAnEntryByStopTheLossExitFillsIfTheLowReachesIt(double stop, String expected) {
        assertThat(met(stop(-1, stop), meet(WORST, stop(1, 102), BAR))).isEqualTo(expected);
    }

    @Test
    void afterAnEntryAtTheOpenTheWholeBarIsAhead() {
        Touch entered = meet(WORST, order(OrderType.MARKET, 1, OrderPrices.NONE), BAR);
        assertThat(met(stop(-1, 97), entered)).isEqualTo("first-leg 97.0");
        assertThat(met(limit(-1, 108), entered)).isEqualTo("second-leg 108.0*");
        assertThat(met(stop(-1, 101), entered)).isEqualTo("open 100.0");
        Touch gap = meet(WORST, limit(1, 101), BAR);
        assertThat(met(limit(-1, 107), gap)).isEqualTo("second-leg 107.0*");
    }

    /** An entry that rests after its trigger: neither extreme is sure to come after it. */
    @Test
    void afterAStopLimitThatRestedTheTargetFillsOnlyIfTheCloseIsBeyondIt() {
        Touch entered = meet(WORST, stopLimit(1, 106, 104), BAR);
        assertThat(said(entered)).isEqualTo("third-leg 104.0*");
        assertThat(met(limit(-1, 105), entered)).isEqualTo("nothing");
        assertThat(met(limit(1, 103), entered)).isEqualTo("third-leg 103.0*");
        assertThat(met(limit(1, 102), entered)).isEqualTo("nothing");
    }

    /** What an exit leaves ahead of an order that waits for the exit. */
    @Test
    void onlyWhatWasAheadOfTheParentIsAheadOfTheChild() {
        Touch entered = meet(WORST, stop(1, 102), BAR);
        Touch stopped = meet(WORST, stop(-1, 101).liveFrom(entered), BAR);
        assertThat(met(limit(1, 97), stopped)).isEqualTo("nothing");
        Touch target = meet(WORST, limit(-1, 105).liveFrom(entered), BAR);
        assertThat(met(limit(-1, 107), target)).isEqualTo("second-leg 107.0*");
        assertThat(met(limit(1, 104), target)).isEqualTo("third-leg 104.0*");
        assertThat(met(limit(1, 102), target)).isEqualTo("nothing");
    }

    /**
     * Bought at 98 and trailed by 1.5: from 96.5, which the low reaches. By 3 from 95: some course
     * rises to 99 first and is met at the low of 96. By 13: from 85, and no high brings it to 96;
     * all that is sure of the rest is the close of 103, so it stands at 90.
     */
    @Test
    void aTrailingExitStartsWithTheEntrysPrice() {
        Touch entered = meet(WORST, limit(1, 98), BAR);
        assertThat(met(trailing(-1, Double.NaN, 1.5), entered)).isEqualTo("first-leg 96.5");
        assertThat(met(trailing(-1, Double.NaN, 3), entered)).isEqualTo("first-leg 96.0");
        LiveOrder far = trailing(-1, Double.NaN, 13).liveFrom(entered);
        assertThat(meet(WORST, far, BAR).level()).isEqualTo(90);
        Touch byStop = meet(WORST, stop(1, 102), BAR);
        assertThat(meet(WORST, far.liveFrom(byStop), BAR).level()).isEqualTo(95);
    }

    @Test
    void aMarketOrderTradesWhereItsParentDidOrAtTheClose() {
        Touch entered = meet(WORST, limit(1, 98), BAR);
        assertThat(met(order(OrderType.MARKET, -1, OrderPrices.NONE), entered))
                .isEqualTo("first-leg 98.0");
        assertThat(met(order(OrderType.MARKET_ON_CLOSE, -1, OrderPrices.NONE), entered))
                .isEqualTo("close 103.0");
        assertThat(met(order(OrderType.LIMIT_ON_CLOSE, -1, OrderPrices.limit(104)), entered))
                .isEqualTo("nothing");
    }

    @Test
    void whatIsForTheOpenWaitsForTheNextOne() {
        Touch entered = meet(WORST, order(OrderType.MARKET, 1, OrderPrices.NONE), BAR);
        assertThat(met(order(OrderType.MARKET_ON_OPEN, -1, OrderPrices.NONE), entered))
                .isEqualTo("nothing");
        assertThat(met(order(OrderType.LIMIT_ON_OPEN, -1, OrderPrices.limit(90)), entered))
                .isEqualTo("nothing");
    }

    /** Entered at the close of 103, trailed by 4: nothing of the bar is left, it stands at 99. */
    @Test
    void afterAnEntryAtTheCloseNothingIsLeftOfTheBar() {
        Touch entered = meet(WORST, order(OrderType.MARKET_ON_CLOSE, 1, OrderPrices.NONE), BAR);
        assertThat(met(stop(-1, 105), entered)).isEqualTo("nothing");
        assertThat(met(order(OrderType.MARKET, -1, OrderPrices.NONE), entered))
                .isEqualTo("nothing");
        Touch touch = meet(WORST, trailing(-1, Double.NaN, 4).liveFrom(entered), BAR);
        assertThat(said(touch)).isEqualTo("nothing");
        assertThat(touch.level()).isEqualTo(99);
        Touch bought = meet(WORST, limit(1, 103), close(103));
        assertThat(said(meet(WORST, limit(-1, 90).liveFrom(bought), close(103))))
                .isEqualTo("nothing");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAN", "ZIPLINE"})
    void byOtherRulesAChildMeetsTheNextBarFirst(Book book) {
        OrderMatcher matcher = matcher(book, Intrabar.WORST, false);
        Touch entered = meet(matcher, order(OrderType.MARKET, 1, OrderPrices.NONE), BAR);
        assertThat(said(meet(matcher, stop(-1, 102).liveFrom(entered), BAR)))
                .isEqualTo("nothing");
        assertThat(said(meet(matcher, stop(-1, 104).liveBefore(), BAR))).isNotEqualTo("nothing");
    }
}
