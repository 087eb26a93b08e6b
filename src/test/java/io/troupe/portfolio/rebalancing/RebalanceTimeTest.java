package io.troupe.portfolio.rebalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.troupe.model.Cadence;
import io.troupe.portfolio.rebalancing.RebalanceTime.Each;
import io.troupe.portfolio.rebalancing.RebalanceTime.NthSession;
import io.troupe.portfolio.rebalancing.RebalanceTime.NthWeekday;
import io.troupe.portfolio.rebalancing.RebalanceTime.OnSignal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RebalanceTimeTest {
    private static final int HOURS = 24;

    /** Mondays to Fridays from 2024-01-10, a Wednesday, to 2024-04-10. */
    private static final List<LocalDate> WEEKDAYS = LocalDate.of(2024, 1, 10)
            .datesUntil(LocalDate.of(2024, 4, 11))
            .filter(date -> date.getDayOfWeek().getValue() <= 5).toList();

    private static List<LocalDate> due(RebalanceTime when, List<LocalDate> days) {
        return due(when, days, 1);
    }

    /** On which days a time is due, of so many bars a day; each due bar is told. */
    private static List<LocalDate> due(RebalanceTime when, List<LocalDate> days, int perDay) {
        return due(when, days, perDay, Optional.empty());
    }

    private static List<LocalDate> due(RebalanceTime when, List<LocalDate> days,
            Sessions calendar) {
        return due(when, days, 1, Optional.of(calendar));
    }

    private static List<LocalDate> due(RebalanceTime when, List<LocalDate> days, int perDay,
            Optional<Sessions> calendar) {
        long[] times = new long[days.size() * perDay];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = days.get(bar / perDay).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    + bar % perDay * 3_600L;
        }
        List<LocalDate> due = new ArrayList<>();
        for (int bar = 0; bar < times.length; bar++) {
            int now = bar;
            BarTimes known = new BarTimes() {
                @Override
                public long epochSeconds(int asked) {
                    assertThat(asked).isBetween(0, now);
                    return times[asked];
                }

                @Override
                public Optional<Sessions> calendar() {
                    return calendar;
                }
            };
            if (when.isDue(known, bar)) {
                assertThat(bar % perDay).isZero();
                due.add(days.get(bar / perDay));
            }
        }
        return due;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }

    private static List<LocalDate> without(LocalDate... gone) {
        List<LocalDate> days = new ArrayList<>(WEEKDAYS);
        days.removeAll(List.of(gone));
        return days;
    }

    @Test
    void firstBarOfEachPeriodButNotOfTheData() {
        assertThat(due(new Each(Cadence.MONTHLY), WEEKDAYS)).containsExactly(day(2, 1),
                day(3, 1), day(4, 1));
        assertThat(due(new Each(Cadence.YEARLY), WEEKDAYS)).isEmpty();
        assertThat(due(new Each(Cadence.DAILY), WEEKDAYS, 3)).hasSize(WEEKDAYS.size() - 1);
    }

    @Test
    void daysWithBarsAreCountedFromTheMonthsFirst() {
        // 1 and 2 February are Thursday and Friday, 5 February is the third session
        assertThat(due(new NthSession(3), WEEKDAYS)).containsExactly(day(2, 5), day(3, 5),
                day(4, 3));
        assertThat(due(new NthSession(1), WEEKDAYS, HOURS)).containsExactly(day(2, 1),
                day(3, 1), day(4, 1));
        assertThat(due(new NthSession(3), WEEKDAYS, HOURS)).containsExactly(day(2, 5),
                day(3, 5), day(4, 3));
    }

    @Test
    void monthInWhichTheDataBeginsHasNoCountedSession() {
        assertThat(due(new NthSession(5), WEEKDAYS)).doesNotContain(day(1, 16));
    }

    @Test
    void missingDayIsNoCountedSession() {
        assertThat(due(new NthSession(3), without(day(2, 2)))).startsWith(day(2, 6));
    }

    @Test
    void calendarKnowsSessionsFromTheEnd() {
        Sessions weekdays = day -> LocalDate.ofEpochDay(day).getDayOfWeek().getValue() <= 5;
        // The last sessions are 31 January, 29 February and Friday, 29 March.
        assertThat(due(new NthSession(-1), WEEKDAYS, weekdays)).containsExactly(day(1, 31),
                day(2, 29), day(3, 29));
        assertThat(due(new NthSession(-2), WEEKDAYS, weekdays)).containsExactly(day(1, 30),
                day(2, 28), day(3, 28));
        // With a calendar a session is known even in the month in which the data begins.
        assertThat(due(new NthSession(10), WEEKDAYS, weekdays)).startsWith(day(1, 12));
    }

    @Test
    void sessionWithoutABarIsReachedByTheNextBar() {
        Sessions weekdays = day -> LocalDate.ofEpochDay(day).getDayOfWeek().getValue() <= 5;
        assertThat(due(new NthSession(-1), without(day(1, 31)), weekdays))
                .startsWith(day(2, 1));
        assertThat(due(new NthSession(1), without(day(2, 1), day(2, 2)), weekdays))
                .startsWith(day(2, 5));
    }

    @Test
    void monthWithTooFewSessionsHasNone() {
        assertThat(due(new NthSession(22), WEEKDAYS)).isEmpty();
        assertThat(due(new NthSession(21), WEEKDAYS)).containsExactly(day(2, 29),
                day(3, 29));
        Sessions never = day -> false;
        assertThat(due(new NthSession(1), WEEKDAYS, never)).isEmpty();
    }

    @Test
    void weekdayOfAMonth() {
        assertThat(due(new NthWeekday(3, DayOfWeek.FRIDAY), WEEKDAYS)).containsExactly(
                day(1, 19), day(2, 16), day(3, 15));
        assertThat(due(new NthWeekday(-1, DayOfWeek.FRIDAY), WEEKDAYS)).containsExactly(
                day(1, 26), day(2, 23), day(3, 29));
        // Friday, 29 March 2024, without a bar: Monday is the first one after it.
        assertThat(due(new NthWeekday(-1, DayOfWeek.FRIDAY), without(day(3, 29))))
                .endsWith(day(4, 1));
    }

    @Test
    void longGapReachesTheDaysWithin() {
        List<LocalDate> days = List.of(day(1, 2), day(3, 20), day(3, 21));
        assertThat(due(new NthWeekday(1, DayOfWeek.MONDAY), days)).containsExactly(day(3, 20));
        assertThat(due(new NthWeekday(4, DayOfWeek.MONDAY), days)).containsExactly(day(3, 20));
    }

    @Test
    void signalsHaveNoBarsOfTheirOwn() {
        assertThat(due(new OnSignal(), WEEKDAYS)).isEmpty();
    }

    @Test
    void refusesWhatNobodyCanKnow() {
        assertThat(new NthSession(-1).needsCalendar()).isTrue();
        assertThat(new NthSession(1).needsCalendar()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> due(new NthSession(-1), WEEKDAYS))
                .withMessageContaining("only a calendar of sessions knows");
        for (int wrong : IntStream.of(0, 32, -32).toArray()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NthSession(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NthWeekday(5, DayOfWeek.FRIDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NthWeekday(-2, DayOfWeek.FRIDAY));
    }
}
