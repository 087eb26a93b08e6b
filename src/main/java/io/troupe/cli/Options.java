package io.troupe.cli;

import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options; what does not fit is refused in words that help. */
final class Options {
    private Options() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date, as 2008-09-15");
        }
    }

    static Interval interval(String text) {
        return Arrays.stream(Interval.values())
                .filter(interval -> interval.label().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of "
                        + Arrays.stream(Interval.values()).map(Interval::label)
                                .collect(Collectors.joining(", "))));
    }
}
