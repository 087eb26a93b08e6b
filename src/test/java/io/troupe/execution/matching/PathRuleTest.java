package io.troupe.execution.matching;

import static io.troupe.execution.matching.Meeting.bar;
import static io.troupe.execution.matching.Meeting.limit;
import static io.troupe.execution.matching.Meeting.matcher;
import static io.troupe.execution.matching.Meeting.meet;
import static io.troupe.execution.matching.Meeting.said;
import static io.troupe.execution.matching.Meeting.stop;
import static io.troupe.execution.matching.Meeting.stopLimit;
import static io.troupe.execution.matching.Meeting.trailing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A bar that opens at 100 and closes at 103, with a high of 106 and a low of 97: the low is nearer,
 * so it comes first unless the high is said to.
 */
class PathRuleTest {
    private static final BarPrices BAR = bar(100, 106, 97, 103);
    private static final OrderMatcher LOW_FIRST = matcher(Intrabar.LOW_FIRST);
    private static final OrderMatcher HIGH_FIRST = matcher(Intrabar.HIGH_FIRST);
    private static final OrderMatcher ADAPTIVE = matcher(Intrabar.ADAPTIVE);

    private static String met(OrderMatcher matcher, LiveOrder order) {
        return said(meet(matcher, order, BAR));
    }

    @Test
    void limitsAndStopsFillOnTheLegThatComesToThem() {
        assertThat(met(LOW_FIRST, limit(1, 98))).isEqualTo("first-leg 98.0*");
        assertThat(met(HIGH_FIRST, limit(1, 98))).isEqualTo("second-leg 98.0*");
        assertThat(met(ADAPTIVE, limit(1, 98))).isEqualTo("first-leg 98.0*");
        assertThat(met(LOW_FIRST, stop(1, 104))).isEqualTo("second-leg 104.0");
        assertThat(met(HIGH_FIRST, stop(1, 104))).isEqualTo("first-leg 104.0");
        assertThat(met(HIGH_FIRST, limit(-1, 105))).isEqualTo("first-leg 105.0*");
        assertThat(met(LOW_FIRST, stop(-1, 99))).isEqualTo("first-leg 99.0");
        assertThat(met(LOW_FIRST, limit(1, 100))).isEqualTo("open 100.0");
        assertThat(met(LOW_FIRST, stop(1, 99))).isEqualTo("open 100.0");
        assertThat(met(LOW_FIRST, stop(1, 107))).isEqualTo("nothing");
    }

    /** The adaptive path goes up first only if that is strictly nearer. */
    @Test
    void theAdaptivePathTurnsAtTheNearerExtreme() {
        BarPrices near = bar(104, 106, 97, 103);
        BarPrices even = bar(100, 103, 97, 101);
        assertThat(said(meet(ADAPTIVE, stop(1, 105), near))).isEqualTo("first-leg 105.0");
        assertThat(said(meet(ADAPTIVE, stop(1, 102), even))).isEqualTo("second-leg 102.0");
    }

    /** Triggered at 102 on the way up, a limit of 98 is met only if the low comes after that. */
    @Test
    void aStopLimitRestsForTheRestOfThePath() {
        assertThat(met(HIGH_FIRST, stopLimit(1, 102, 98))).isEqualTo("second-leg 98.0*");
        assertThat(met(LOW_FIRST, stopLimit(1, 102, 98))).isEqualTo("triggered");
        assertThat(met(LOW_FIRST, stopLimit(1, 105, 104))).isEqualTo("third-leg 104.0*");
        assertThat(met(LOW_FIRST, stopLimit(1, 102, 103))).isEqualTo("second-leg 102.0");
        assertThat(met(HIGH_FIRST, stopLimit(1, 99, 98))).isEqualTo("second-leg 98.0*");
    }

    /**
     * Sold by 4 from 96: up first, 106 brings it to 102, met on the way down; down first, 97 is not
     * met, 106 brings it to 102 as well, and the close of 103 is above that. By 2.5 it stands at
     * 103.5 then, and the close is below. By 3 the open brings it to 97.
     */
    @Test
    void aTrailingStopIsRaisedByWhatCameBefore() {
        assertThat(met(HIGH_FIRST, trailing(-1, 96, 4))).isEqualTo("second-leg 102.0");
        Touch later = meet(LOW_FIRST, trailing(-1, 96, 4), BAR);
        assertThat(said(later)).isEqualTo("nothing");
        assertThat(later.level()).isEqualTo(102);
        assertThat(met(LOW_FIRST, trailing(-1, 94, 3.5))).isEqualTo("nothing");
        assertThat(met(LOW_FIRST, trailing(-1, 94, 3))).isEqualTo("first-leg 97.0");
        assertThat(said(meet(LOW_FIRST, trailing(-1, 94, 2.5), bar(100, 106, 98, 103))))
                .isEqualTo("third-leg 103.5");
        assertThat(met(LOW_FIRST, trailing(-1, 100, 3))).isEqualTo("open 100.0");
    }

    /** Bought at 98 by a limit on the way down: the target of 101 is met on the way up. */
    @Test
    void aChildWalksTheRestOfThePathFromItsParentsFill() {
        Touch entered = meet(LOW_FIRST, limit(1, 98), BAR);
        assertThat(met(LOW_FIRST, limit(-1, 101).liveFrom(entered))).isEqualTo("second-leg 101.0*");
        assertThat(met(LOW_FIRST, stop(-1, 97.5).liveFrom(entered))).isEqualTo("first-leg 97.5");
        Touch late = meet(HIGH_FIRST, limit(1, 98), BAR);
        assertThat(met(HIGH_FIRST, limit(-1, 101).liveFrom(late))).isEqualTo("third-leg 101.0*");
        assertThat(met(HIGH_FIRST, limit(-1, 104).liveFrom(late))).isEqualTo("nothing");
        assertThat(met(HIGH_FIRST, stop(-1, 98).liveFrom(late))).isEqualTo("second-leg 98.0");
    }

    /** Entered at 98, by 2: from 96, and 97 brings nothing; the high of 106 brings it to 104. */
    @Test
    void aTrailingChildStartsWithItsParentsPrice() {
        Touch entered = meet(LOW_FIRST, limit(1, 98), BAR);
        LiveOrder child = trailing(-1, Double.NaN, 2).liveFrom(entered);
        assertThat(met(LOW_FIRST, child)).isEqualTo("third-leg 104.0");
        Touch late = meet(HIGH_FIRST, limit(1, 98), BAR);
        Touch touch = meet(HIGH_FIRST, trailing(-1, Double.NaN, 2).liveFrom(late), BAR);
        assertThat(said(touch)).isEqualTo("nothing");
        assertThat(touch.level()).isEqualTo(101);
    }
}
