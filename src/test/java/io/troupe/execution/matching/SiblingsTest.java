package io.troupe.execution.matching;

import static io.troupe.execution.matching.Meeting.bar;
import static io.troupe.execution.matching.Meeting.close;
import static io.troupe.execution.matching.Meeting.limit;
import static io.troupe.execution.matching.Meeting.matcher;
import static io.troupe.execution.matching.Meeting.meet;
import static io.troupe.execution.matching.Meeting.order;
import static io.troupe.execution.matching.Meeting.stop;
import static io.troupe.execution.matching.Meeting.trailing;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import org.junit.jupiter.api.Test;

/** Which order of a group fills in a bar that opens at 100, goes to 96 and 107, closes at 103. */
class SiblingsTest {
    private static final BarPrices BAR = bar(100, 107, 96, 103);
    private static final OrderMatcher WORST = matcher(Intrabar.WORST);

    private static int first(OrderMatcher matcher, BarPrices bar, LiveOrder... orders) {
        Touch[] touches = new Touch[orders.length];
        for (int index = 0; index < orders.length; index++) {
            touches[index] = meet(matcher, orders[index], bar);
        }
        return matcher.first(orders, touches, orders.length, bar);
    }

    @Test
    void ofStopAndTargetInOneBarTheStopFills() {
        assertThat(first(WORST, BAR, limit(-1, 105), stop(-1, 97))).isEqualTo(1);
        assertThat(first(WORST, BAR, stop(-1, 97), limit(-1, 105))).isZero();
        assertThat(first(WORST, BAR, limit(1, 97), stop(1, 105))).isEqualTo(1);
    }

    @Test
    void unlessTheOpenGappedThroughTheTarget() {
        assertThat(first(WORST, BAR, stop(-1, 97), limit(-1, 99))).isEqualTo(1);
        assertThat(first(WORST, BAR, limit(1, 101), stop(1, 105))).isZero();
    }

    @Test
    void whatCannotFillDoesNotStandInTheWay() {
        assertThat(first(WORST, BAR, stop(-1, 95), limit(-1, 105))).isEqualTo(1);
        assertThat(first(WORST, BAR, stop(-1, 97), limit(-1, 108))).isZero();
        assertThat(first(WORST, BAR, stop(-1, 95), limit(-1, 108))).isEqualTo(-1);
    }

    @Test
    void pathsDecideByWhatComesFirstOnThem() {
        LiveOrder[] orders = {limit(-1, 105), stop(-1, 97)};
        assertThat(first(matcher(Intrabar.LOW_FIRST), BAR, orders)).isEqualTo(1);
        assertThat(first(matcher(Intrabar.HIGH_FIRST), BAR, orders)).isZero();
        assertThat(first(matcher(Intrabar.ADAPTIVE), BAR, orders)).isEqualTo(1);
        assertThat(first(matcher(Intrabar.HIGH_FIRST), BAR, limit(-1, 105), limit(-1, 104)))
                .isEqualTo(1);
        assertThat(first(matcher(Intrabar.HIGH_FIRST), BAR, stop(-1, 105), limit(-1, 99)))
                .isZero();
    }

    /** Two stops below: whatever the course, it comes to the upper one first. Equal: the first. */
    @Test
    void whatLiesOnTheWayFillsFirst() {
        assertThat(first(WORST, BAR, stop(-1, 97), stop(-1, 98))).isEqualTo(1);
        assertThat(first(WORST, BAR, stop(-1, 98), stop(-1, 98))).isZero();
        assertThat(first(WORST, BAR, trailing(-1, 98.5, 5), stop(-1, 97))).isZero();
    }

    /**
     * By 6 some course to 102 brings the trailing stop to the low of 96. A target of 101 lies on
     * its way up and fills on every course, one of 104 does not, so that the stop fills at 96.
     */
    @Test
    void aTargetOnTheWayUpForestallsATrailingStop() {
        LiveOrder trailing = trailing(-1, Double.NaN, 6);
        assertThat(first(WORST, BAR, trailing, limit(-1, 101))).isEqualTo(1);
        assertThat(first(WORST, BAR, trailing, limit(-1, 104))).isZero();
    }

    /** Bought at 98 on the way down, by 5: up to 101 and down to 96, if no target is in between. */
    @Test
    void aTargetThatNeedNotFillForestallsToo() {
        BarPrices low = bar(100, 107, 96, 97);
        Touch entered = meet(WORST, limit(1, 98), low);
        LiveOrder trailing = trailing(-1, Double.NaN, 5).liveFrom(entered);
        assertThat(first(WORST, low, trailing, limit(-1, 104).liveFrom(entered))).isZero();
        assertThat(first(WORST, low, trailing, limit(-1, 100).liveFrom(entered))).isEqualTo(-1);
    }

    @Test
    void whatFillsAtTheCloseWaitsForAllElse() {
        LiveOrder close = order(OrderType.MARKET_ON_CLOSE, -1, OrderPrices.NONE);
        assertThat(first(WORST, BAR, close, limit(-1, 105))).isEqualTo(1);
        assertThat(first(WORST, BAR, close, stop(-1, 97))).isEqualTo(1);
        assertThat(first(WORST, BAR, close, stop(-1, 90))).isZero();
        assertThat(first(WORST, BAR, stop(-1, 90), close, close)).isEqualTo(1);
    }

    /** A stop for five at 97 loses 30, one for two buyers at 106 loses 6. */
    @Test
    void theLowestValueAtTheCloseCountsQuantity() {
        assertThat(first(WORST, BAR, stop(2, 106), stop(-5, 97))).isEqualTo(1);
        assertThat(first(WORST, BAR, stop(20, 106), stop(-5, 97))).isZero();
    }

    @Test
    void afterAnEntryWithinTheBarWhatFillsAtOnceIsFirst() {
        Touch entered = meet(WORST, limit(1, 98), BAR);
        assertThat(first(WORST, BAR, stop(-1, 97).liveFrom(entered),
                limit(-1, 97.5).liveFrom(entered))).isEqualTo(1);
    }

    /**
     * Bought at the low of 96, by 4: only a course by way of 100 brings the trailing stop there,
     * and that is no fill at once.
     */
    @Test
    void aTrailingStopAtItsEntrysPriceIsNoFillAtOnce() {
        Touch entered = meet(WORST, limit(1, 96), BAR);
        LiveOrder trailing = trailing(-1, Double.NaN, 4).liveFrom(entered);
        assertThat(meet(WORST, trailing, BAR).price()).isEqualTo(96);
        assertThat(first(WORST, BAR, trailing, limit(-1, 98).liveFrom(entered))).isEqualTo(1);
        assertThat(first(WORST, BAR, trailing, limit(-1, 102).liveFrom(entered))).isZero();
    }

    @Test
    void otherRulesAndOneMomentTakeTheFirst() {
        OrderMatcher lean = matcher(Book.LEAN, Intrabar.WORST, false);
        assertThat(first(lean, BAR, limit(-1, 105), stop(-1, 97))).isZero();
        assertThat(first(matcher(Book.ZIPLINE, Intrabar.WORST, false), BAR, limit(-1, 108),
                limit(-1, 102), stop(-1, 104))).isEqualTo(1);
        assertThat(first(WORST, close(103), limit(-1, 102), stop(-1, 104))).isZero();
    }

    @Test
    void onlyAsManyAsAreCountedAreLookedAt() {
        LiveOrder[] orders = {stop(-1, 90), stop(-1, 97)};
        Touch[] touches = {meet(WORST, orders[0], BAR), meet(WORST, orders[1], BAR)};
        assertThat(WORST.first(orders, touches, 1, BAR)).isEqualTo(-1);
    }
}
