package io.troupe.portfolio.rebalancing;

import io.troupe.model.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a portfolio is looked at again, at the close of which bars. Whichever it is, a day that is
 * chosen is reached by the first bar on it or after it, in UTC, and the first bar of all reaches
 * none. Uses times of bars ≤ t only.
 */
public sealed interface RebalanceTime {
    /**
     * Whether a bar is one of them.
     *
     * @param bars the times of bars up to this one
     * @param bar counted from 0
     */
    boolean isDue(BarTimes bars, int bar);

    /** Whether nobody can tell without a {@linkplain BarTimes#calendar calendar}. */
    default boolean needsCalendar() {
        return false;
    }

    /**
     * The first bar of each period.
     *
     * @param cadence the periods
     */
    record Each(Cadence cadence) implements RebalanceTime {
        @Override
        public boolean isDue(BarTimes bars, int bar) {
            return bar > 0 && cadence.begins(bars.epochSeconds(bar - 1), bars.epochSeconds(bar));
        }
    }

    /**
     * The so-manieth session of each month. With a calendar that is the session that the exchange
     * announced; without one, days with bars are counted from the month's first, so that a month in
     * which the data begins has none.
     *
     * @param number from 1 on, or from −1 down: the last, the last but one, …, which only a
     *        calendar knows
     */
    record NthSession(int number) implements RebalanceTime {
        /** No month has more sessions. */
        public static final int MOST = 31;

        /** Checks the components. */
        public NthSession {
            if (number == 0 || Math.abs(number) > MOST) {
                throw new IllegalArgumentException("number of a session must be 1 to " + MOST
                        + " or -1 to -" + MOST + ", was " + number);
            }
        }

        @Override
        public boolean needsCalendar() {
            return number < 0;
        }

        @Override
        public boolean isDue(BarTimes bars, int bar) {
            Optional<Sessions> known = bars.calendar();
            if (known.isPresent()) {
                return MonthDays.reaches(bars, bar, month -> announced(known.get(), month));
            }
            if (needsCalendar()) {
                throw new IllegalStateException("session " + number + " is counted from the end"
                        + " of the month, which only a calendar of sessions knows");
            }
            return isCounted(bars, bar);
        }

        private OptionalLong announced(Sessions known, long month) {
            LocalDate first = MonthDays.first(month);
            int days = first.lengthOfMonth();
            long day = number > 0 ? first.toEpochDay() : first.toEpochDay() + days - 1;
            int left = Math.abs(number);
            for (int i = 0; i < days; i++) {
                left -= known.isSession(day) ? 1 : 0;
                if (left == 0) {
                    return OptionalLong.of(day);
                }
                day += Integer.signum(number);
            }
            return OptionalLong.empty();
        }

        private boolean isCounted(BarTimes bars, int bar) {
            long month = MonthDays.month(MonthDays.day(bars, bar));
            int before = MonthDays.lastBarOfDayBefore(bars, bar);
            if (before != bar - 1) {
                return false;
            }
            int count = 1;
            while (before >= 0 && count <= number
                    && MonthDays.month(MonthDays.day(bars, before)) == month) {
                count++;
                before = MonthDays.lastBarOfDayBefore(bars, before);
            }
            return before >= 0 && count == number;
        }
    }

    /**
     * A day of the week in each month.
     *
     * @param number 1 to 4, or −1 for the last of the month
     * @param day of the week
     */
    record NthWeekday(int number, DayOfWeek day) implements RebalanceTime {
        /** The largest number that every month has. */
        public static final int MOST = 4;

        /** Checks the components. */
        public NthWeekday {
            if (number < -1 || number == 0 || number > MOST) {
                throw new IllegalArgumentException(
                        "number of a weekday must be 1 to " + MOST + " or -1, was " + number);
            }
        }

        @Override
        public boolean isDue(BarTimes bars, int bar) {
            return MonthDays.reaches(bars, bar, month -> OptionalLong.of(
                    MonthDays.first(month).with(TemporalAdjusters.dayOfWeekInMonth(number, day))
                            .toEpochDay()));
        }
    }

    /** No bar of its own: whenever what is asked for changes, and then only. */
    record OnSignal() implements RebalanceTime {
        @Override
        public boolean isDue(BarTimes bars, int bar) {
            return false;
        }
    }
}
