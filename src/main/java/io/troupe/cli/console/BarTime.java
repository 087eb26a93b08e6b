package io.troupe.cli.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/**
 * A day or a minute as an option names it, in UTC as all data.
 *
 * @param text as it was written
 * @param firstSecond when it begins, in epoch seconds
 * @param lastSecond its last second
 */
public record BarTime(String text, long firstSecond, long lastSecond) {
    private static final long DAY = 86_400;
    private static final long MINUTE = 60;

    /** Reads one. */
    public static BarTime parse(String text) {
        try {
            if (text.indexOf('T') < 0) {
                long day = LocalDate.parse(text).toEpochDay() * DAY;
                return new BarTime(text, day, day + DAY - 1);
            }
            long minute = LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
            return new BarTime(text, minute, minute + MINUTE - 1);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text
                    + "' is neither a date, as 2008-09-15, nor a minute, as 2008-09-15T14:30");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
