package io.troupe.data.calendars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The hours of an exchange by date, as its own clocks show them. */
@FunctionalInterface
interface SessionRules {
    /** The hours of the session that bears a date, or empty if there is none. */
    Optional<Hours> of(LocalDate date);

    /**
     * From when to when a session goes.
     *
     * @param open its first moment
     * @param close the moment after its last
     * @param isShort whether it ends early or begins late
     */
    record Hours(LocalDateTime open, LocalDateTime close, boolean isShort) {
        static Hours regular(LocalDate date, LocalTime open, LocalTime close) {
            return new Hours(date.atTime(open), date.atTime(close), false);
        }

        static Hours shortened(LocalDate date, LocalTime open, LocalTime close) {
            return new Hours(date.atTime(open), date.atTime(close), true);
        }
    }

    /** Whether a date is a Saturday or a Sunday. */
    static boolean isWeekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> true;
            default -> false;
        };
    }
}
