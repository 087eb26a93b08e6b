package io.troupe.data.storage.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Interval;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalFinderTest {
    private static final long DAY = 86_400;
    private static final long MONDAY = LocalDate.of(2020, 1, 6).toEpochDay() * DAY;

    private final IntervalFinder finder = new IntervalFinder();

    private static IntervalFinder of(long... times) {
        var finder = new IntervalFinder();
        for (long time : times) {
            finder.observe(0, time);
        }
        return finder;
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryIntervalFromRegularBars(Interval interval) {
        for (int bar = 0; bar < 20; bar++) {
            finder.observe(0, interval == Interval.MONTH
                    ? LocalDate.of(2020, 1, 1).plusMonths(bar).toEpochDay() * DAY
                    : MONDAY + bar * interval.seconds());
        }
        assertThat(finder.interval(interval.isIntraday())).isEqualTo(interval);
        assertThat(finder.isFounded()).isTrue();
    }

    @Test
    void oneBarIsADayOrAMinute() {
        assertThat(of(MONDAY).interval(false)).isEqualTo(Interval.DAY);
        assertThat(of(MONDAY).interval(true)).isEqualTo(Interval.MINUTE);
        assertThat(of(MONDAY).isFounded()).isFalse();
        assertThat(new IntervalFinder().interval(false)).isEqualTo(Interval.DAY);
    }

    @Test
    void doesNotCompareDifferentSymbols() {
        finder.observe(0, MONDAY);
        finder.observe(1, MONDAY + 60);
        finder.observe(0, MONDAY + 3_600);
        finder.observe(7, MONDAY + 90 * 60);
        assertThat(finder.interval(true)).isEqualTo(Interval.MINUTE);
        assertThat(of(MONDAY, MONDAY + 3_600).interval(true)).isEqualTo(Interval.HOUR);
    }

    @Test
    void aTimeOffTheGridMeansAShorterInterval() {
        assertThat(of(MONDAY + 60, MONDAY + 60 + 300).interval(true)).isEqualTo(Interval.MINUTE);
        assertThat(of(MONDAY + 300, MONDAY + 300 + 3_600).interval(true))
                .isEqualTo(Interval.MINUTES_5);
        assertThat(of(MONDAY + 1_800, MONDAY + 1_800 + 3_600).interval(true))
                .isEqualTo(Interval.MINUTES_30);
    }

    @Test
    void weeksAndMonthsMayBeLabelledByTheirFirstSession() {
        assertThat(of(MONDAY, MONDAY + 8 * DAY, MONDAY + 14 * DAY).interval(false))
                .isEqualTo(Interval.WEEK);
        assertThat(of(MONDAY, MONDAY + 26 * DAY, MONDAY + 60 * DAY).interval(false))
                .isEqualTo(Interval.MONTH);
        assertThat(of(MONDAY, MONDAY + 4 * DAY).interval(false)).isEqualTo(Interval.DAY);
    }

    @Test
    void midnightsAloneAreDays() {
        assertThat(of(MONDAY, MONDAY + DAY).interval(true)).isEqualTo(Interval.DAY);
        assertThat(of(MONDAY + 3_600, MONDAY + 3_600 + DAY).interval(true))
                .isEqualTo(Interval.HOUR);
    }

    @Test
    void unorderedTimesHaveDistancesToo() {
        assertThat(of(MONDAY + 7 * DAY, MONDAY).interval(false)).isEqualTo(Interval.WEEK);
    }
}
