package io.troupe.data.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.BarBatch;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final HealthRules RULES = new HealthRules(3, 0.4, 1);

    /** Weekdays in New York. */
    private static final ExchangeCalendar WEEKDAYS = new ExchangeCalendar() {
        @Override
        public String name() {
            return "WEEKDAYS";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Optional<Session> session(LocalDate date) {
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            var start = date.atStartOfDay(zone()).toInstant();
            return weekend ? Optional.empty()
                    : Optional.of(new Session(date, start, start.plusSeconds(3600), false));
        }
    };

    private final BarBatch batch = new BarBatch();

    HealthCheckTest() {
        batch.clear(List.of("A", "B"));
    }

    private static long day(int number) {
        return MONDAY.plusDays(number).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private void row(int symbol, long time, double close) {
        row(symbol, time, close, 100);
    }

    private void row(int symbol, long time, double close, double volume) {
        int row = batch.add(symbol, time, 0);
        batch.value[BarBatch.CLOSE][row] = close;
        batch.value[BarBatch.VOLUME][row] = volume;
    }

    private HealthReport report(Interval interval, Optional<ExchangeCalendar> calendar,
            long[] axis, CorporateAction... actions) {
        var check = new HealthCheck(interval, RULES, calendar, axis, List.of(actions));
        check.take(batch);
        return check.report();
    }

    private HealthReport report(CorporateAction... actions) {
        return report(Interval.DAY, Optional.empty(), new long[0], actions);
    }

    private static HealthReport.Tally tally(HealthReport report, Check check) {
        return Objects.requireNonNull(report.tallies().get(check));
    }

    private static List<String> texts(HealthReport report, Check check) {
        return tally(report, check).first().stream().map(finding -> finding.symbol() + " "
                + Interval.DAY.format(finding.time()) + " " + finding.text()).toList();
    }

    @Test
    void findsNothingInSoundBars() {
        row(0, day(0), 100);
        row(1, day(0), 7);
        row(0, day(1), 101);
        row(1, day(1), 7.5);
        assertThat(report(Interval.DAY, Optional.of(WEEKDAYS), new long[]{day(0), day(1)})
                .total()).isZero();
    }

    /** Foreign exchange opens on Sunday evening: 22:00 UTC in winter, 21:00 in summer. */
    @Test
    void theEveningOnWhichASessionBeginsBelongsToIt() {
        long sunday = day(-1);
        row(0, sunday + 22 * 3_600, 100);
        row(0, sunday + 23 * 3_600, 100.1);
        row(0, day(0) + 21 * 3_600, 100.2);
        row(0, day(6) + 21 * 3_600, 100.3); // clocks went forward on the 10th
        row(0, day(6) + 22 * 3_600, 100.4);
        HealthReport report = report(Interval.HOUR, Optional.of(Calendars.of("FX")),
                new long[0]);
        assertThat(tally(report, Check.CLOSED).total()).isZero();
        // Monday's bars are those of Sunday 22:00 to Monday 22:00; the 11th follows the weekend.
        assertThat(texts(report, Check.SESSION)).hasSize(4).first().asString()
                .startsWith("A 2024-03-05");
    }

    @Test
    void beforeAWeekOpensThereIsNoSession() {
        row(0, day(-1) + 21 * 3_600, 100);
        row(0, day(6) + 20 * 3_600, 100.1);
        assertThat(tally(report(Interval.HOUR, Optional.of(Calendars.of("FX")), new long[0]),
                Check.CLOSED).total()).isEqualTo(2);
    }

    @Test
    void namesSessionsWithoutBarsAndBarsWithoutSessions() {
        row(0, day(0), 100);
        row(0, day(3), 101);
        row(0, day(5), 102);
        row(0, day(7), 103);
        HealthReport report = report(Interval.DAY, Optional.of(WEEKDAYS), new long[0]);
        assertThat(texts(report, Check.SESSION)).containsExactly(
                "A 2024-03-05 has no bar though there was a session",
                "A 2024-03-06 has no bar though there was a session",
                "A 2024-03-08 has no bar though there was a session");
        assertThat(texts(report, Check.CLOSED)).containsExactly(
                "A 2024-03-09 the calendar WEEKDAYS has no session then");
        assertThat(report.tallies()).doesNotContainKey(Check.GAP);
    }

    @Test
    void takesTheDateOfAMinuteInTheZoneOfTheExchange() {
        // 20:00 of Friday in New York is Saturday in UTC
        row(0, day(4) + 20 * 3600, 100);
        row(0, day(5) + 3600, 101);
        row(0, day(7) + 15 * 3600, 102);
        assertThat(report(Interval.MINUTE, Optional.of(WEEKDAYS), new long[0]).total()).isZero();
    }

    @Test
    void measuresGapsByWhatOthersDid() {
        row(0, day(0), 100);
        row(1, day(0), 7);
        row(0, day(1), 101);
        row(0, day(4), 102);
        row(1, day(4), 7.5);
        row(1, day(5), 7.6);
        row(0, day(9), 103);
        long[] axis = {day(0), day(1), day(4), day(5), day(9)};
        assertThat(texts(report(Interval.DAY, Optional.empty(), axis), Check.GAP)).containsExactly(
                "B 2024-03-08 1 bar missing since 2024-03-04",
                "A 2024-03-13 1 bar missing since 2024-03-08");
    }

    @Test
    void countsAStretchOfEqualClosesOnce() {
        for (int bar = 0; bar < 5; bar++) {
            row(0, day(bar), 100);
        }
        row(0, day(5), 101);
        row(0, day(6), 101);
        HealthReport.Tally stale = tally(report(), Check.STALE);
        assertThat(stale.total()).isOne();
        assertThat(stale.bySymbol()).containsExactly(Map.entry("A", 1L));
        assertThat(stale.first().getFirst().text())
                .isEqualTo("the close has been 100 for 3 bars, since 2024-03-04");
    }

    @Test
    void findsLeapsInBothDirectionsAndGuessesSplits() {
        row(0, day(0), 100);
        row(0, day(1), 140);
        row(0, day(2), 100.1);
        row(0, day(3), 25);
        row(0, day(4), 36);
        assertThat(texts(report(), Check.JUMP)).containsExactly(
                "A 2024-03-07 from 100.1 to 25, perhaps a split 4:1 that is not among the actions",
                "A 2024-03-08 from 25 to 36");
    }

    @Test
    void knowsWhatActionsExplain() {
        row(0, day(0), 100);
        row(0, day(3), 50);
        row(0, day(4), 20);
        row(0, day(5), 1);
        assertThat(report(
                new CorporateAction.Split("A", MONDAY.plusDays(2), 2, 1),
                new CorporateAction.CashDividend("A", MONDAY.plusDays(4), 29),
                new CorporateAction.StockDividend("A", MONDAY.plusDays(5), 19, 1),
                new CorporateAction.Split("B", MONDAY.plusDays(1), 5, 1)).total()).isZero();
        assertThat(report(new CorporateAction.Split("A", MONDAY, 2, 1)).total())
                .as("before the first bar").isEqualTo(3);
    }

    @Test
    void countsVolumesOfZeroButNotMissingOnes() {
        row(0, day(0), 100, 0);
        row(0, day(1), 101, Double.NaN);
        assertThat(tally(report(), Check.VOLUME).total()).isOne();
        assertThat(report().only(check -> check != Check.VOLUME).total()).isZero();
    }

    @Test
    void gathersTimesOfAnyOrder() {
        var axis = new TimeAxis();
        for (int bar = 8000; bar > 0; bar--) {
            row(0, day(bar % 4000), 1);
        }
        axis.take(batch);
        assertThat(axis.times()).hasSize(4000).startsWith(day(0), day(1)).endsWith(day(3999))
                .isSorted();
    }

    @Test
    void refusesRulesThatFindNothingOrEverything() {
        assertThatThrownBy(() -> new HealthRules(1, 0.4, 1)).hasMessageContaining("staleBars");
        assertThatThrownBy(() -> new HealthRules(2, Double.NaN, 1)).hasMessageContaining("jump");
        assertThatThrownBy(() -> new HealthRules(2, 0.4, 0)).hasMessageContaining("gapBars");
    }
}
