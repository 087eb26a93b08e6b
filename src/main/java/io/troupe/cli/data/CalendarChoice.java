package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The option {@code --calendar}. */
final class CalendarChoice {
    private CalendarChoice() {}

    /** The calendar of a name; empty if none is named. */
    static Optional<ExchangeCalendar> of(@Nullable String name) throws CommandRefused {
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Calendars.of(name));
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(ExitCode.USER, "--calendar: " + e.getMessage());
        }
    }
}
