package io.troupe.execution.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.troupe.model.BarPoint;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExitLevelsTest {
    private static final ExitRules RULES = new ExitRules(OptionalDouble.of(0.08),
            OptionalDouble.of(0.2), OptionalDouble.of(0.1), OptionalInt.of(3),
            ExitRules.Reentry.ON_CHANGE);

    private final EntryBook book = new EntryBook(1);
    private final ExitLevels levels = new ExitLevels();

    @Test
    void areBelowAndAboveTheEntryOfALong() {
        book.fill(0, 0, BarPoint.OPEN, 7, 50, OrderCause.NONE);
        levels.of(RULES, book, 0, 0, 7);
        assertThat(levels.quantity).isEqualTo(-7);
        assertThat(levels.stopLoss).isEqualTo(46, offset(1e-12)); // 50 − 8 %
        assertThat(levels.takeProfit).isEqualTo(60, offset(1e-12)); // 50 + 20 %
        assertThat(levels.trailing).isEqualTo(45, offset(1e-12)); // the entry is the best so far
    }

    @Test
    void areMirroredForAShort() {
        book.fill(0, 0, BarPoint.OPEN, -7, 50, OrderCause.NONE);
        book.close(0, 0, 52, 40, 41);
        levels.of(RULES, book, 0, 0, -7);
        assertThat(levels.quantity).isEqualTo(7);
        assertThat(levels.stopLoss).isEqualTo(54, offset(1e-12));
        assertThat(levels.takeProfit).isEqualTo(40, offset(1e-12));
        assertThat(levels.trailing).isEqualTo(44, offset(1e-12)); // 40 + 10 %
    }

    @Test
    void theTrailingStopFollowsTheBestAndNeverFallsBack() {
        book.fill(0, 0, BarPoint.SECOND_LEG, 7, 50, OrderCause.NONE);
        book.close(0, 0, 70, 45, 55); // within the bar: the 70 may have come before
        levels.of(RULES, book, 0, 0, 7);
        assertThat(levels.trailing).isEqualTo(49.5, offset(1e-12));
        book.close(1, 0, 60, 52, 53);
        levels.of(RULES, book, 0, 1, 7);
        assertThat(levels.trailing).isEqualTo(54, offset(1e-12));
        book.close(2, 0, 56, 54.5, 55);
        levels.of(RULES, book, 0, 2, 7);
        assertThat(levels.trailing).isEqualTo(54, offset(1e-12));
        assertThat(levels.stopLoss).isEqualTo(46, offset(1e-12));
    }

    @Test
    void timeIsUpAtTheLastCloseThatIsHeld() {
        book.fill(4, 0, BarPoint.OPEN, 7, 50, OrderCause.NONE);
        // Closes of bars 4, 5 and 6 are the three: given up at the open of bar 7.
        levels.of(RULES, book, 0, 5, 7);
        assertThat(levels.timeIsUp).isFalse();
        levels.of(RULES, book, 0, 6, 7);
        assertThat(levels.timeIsUp).isTrue();
    }

    @Test
    void thereAreNoneWithoutARuleOrAPosition() {
        book.fill(4, 0, BarPoint.OPEN, 7, 50, OrderCause.NONE);
        levels.of(ExitRules.NONE, book, 0, 400, 7);
        expectNone(-7);
        book.fill(5, 0, BarPoint.OPEN, -7, 50, OrderCause.NONE);
        levels.of(RULES, book, 0, 400, 0);
        expectNone(0);
    }

    private void expectNone(long quantity) {
        assertThat(levels.quantity).isEqualTo(quantity);
        assertThat(levels.stopLoss).isNaN();
        assertThat(levels.takeProfit).isNaN();
        assertThat(levels.trailing).isNaN();
        assertThat(levels.timeIsUp).isFalse();
    }
}
