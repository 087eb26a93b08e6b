package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first column: {@code yyyy-MM-dd} in a file of daily bars, {@code yyyy-MM-dd'T'HH:mm}
 * in one of minutes. The first row decides which it is.
 */
final class TimeColumn {
    /** Stands for a text that is no time. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final String NAME = "date";
    private static final int DATE_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final long DAY_SECONDS = 86_400;

    private final Offences offences;
    private @Nullable Interval interval;
    private int lastDateKey = -1;
    private long lastDateSeconds;

    TimeColumn(Offences offences) {
        this.offences = offences;
    }

    /** The distance between bars, by the first time read; daily if there was none. */
    Interval interval() {
        return interval == null ? Interval.DAY : interval;
    }

    /** Epoch seconds of a time, or {@link #NO_TIME} after adding an offence. */
    long parse(char[] text, int offset, int length) {
        Interval found = length == DATE_LENGTH ? Interval.DAY : Interval.MINUTE;
        long date = length == DATE_LENGTH || length == MINUTE_LENGTH ? date(text, offset) : NO_TIME;
        int minute = length == MINUTE_LENGTH && date != NO_TIME ? minute(text, offset) : 0;
        if (date == NO_TIME || minute < 0) {
            String value = new String(text, offset, length);
            offences.add(NAME, value, reason(value));
            return NO_TIME;
        }
        if (interval == null) {
            interval = found;
        } else if (interval != found) {
            offences.add(NAME, new String(text, offset, length),
                    found == Interval.DAY ? "is a date in a file of minutes; add the time"
                            : "is a minute in a file of dates; remove the time");
            return NO_TIME;
        }
        return date + minute * 60L;
    }

    private static String reason(String value) {
        if (value.isBlank()) {
            return "is missing; write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes";
        }
        return value.indexOf('\uFFFD') >= 0 ? "is not UTF-8 text; save the file as UTF-8"
                : "is not a date; write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes";
    }

    private long date(char[] text, int offset) {
        int year = digits(text, offset, 4);
        int month = digits(text, offset + 5, 2);
        int day = digits(text, offset + 8, 2);
        if (year < 0 || month < 0 || day < 0 || text[offset + 4] != '-'
                || text[offset + 7] != '-') {
            return NO_TIME;
        }
        int key = (year * 100 + month) * 100 + day;
        if (key != lastDateKey) {
            try {
                lastDateSeconds = LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS;
                lastDateKey = key;
            } catch (DateTimeException _) {
                return NO_TIME;
            }
        }
        return lastDateSeconds;
    }

    private static int minute(char[] text, int offset) {
        int hour = digits(text, offset + 11, 2);
        int minute = digits(text, offset + 14, 2);
        boolean valid = text[offset + 10] == 'T' && text[offset + 13] == ':' && hour >= 0
                && hour < 24 && minute >= 0 && minute < 60;
        return valid ? hour * 60 + minute : -1;
    }

    private static int digits(char[] text, int offset, int count) {
        int value = 0;
        for (int at = offset; at < offset + count; at++) {
            char character = text[at];
            if (character < '0' || character > '9') {
                return -1;
            }
            value = value * 10 + (character - '0');
        }
        return value;
    }
}
