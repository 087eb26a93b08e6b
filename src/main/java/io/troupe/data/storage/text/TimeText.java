package io.troupe.data.storage.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the texts of times show, in one of the forms of {@link TimeColumn}. */
final class TimeText {
    /** What a text shows. */
    enum Form {
        /** No time of day. */
        DATE,
        /** A time of day, of a clock that it does not name. */
        LOCAL,
        /** A time of day with its offset. */
        INSTANT
    }

    private static final long NO_TIME = TimeColumn.NO_TIME;
    private static final int DATE_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final int SECOND_LENGTH = 19;
    private static final int OFFSET_LENGTH = 6;
    private static final long DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;
    private static final int MINUTE_SECONDS = 60;
    private static final int NONE = -1;
    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private final boolean loose;
    private final boolean counts;
    private final @Nullable DateTimeFormatter formatter;
    private Form form = Form.DATE;
    private boolean tooFine;
    private long clockSeconds;
    private int lastDateKey = NONE;
    private long lastDateSeconds;

    /**
     * Texts of one form.
     *
     * @throws IllegalArgumentException if that is no pattern
     */
    TimeText(String pattern) {
        this.loose = pattern.equals(TimeColumn.LOOSE_ISO);
        this.counts = pattern.equals(TimeColumn.EPOCH);
        this.formatter = pattern.equals(TimeColumn.ISO) || loose || counts ? null
                : new DateTimeFormatterBuilder().parseCaseInsensitive()
                        .appendPattern(pattern.replace('y', 'u')).toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether texts are read by a pattern. */
    boolean isByPattern() {
        return formatter != null;
    }

    /** What the last text showed. */
    Form form() {
        return form;
    }

    /** Whether the last text has a part of a second that is not zero. */
    boolean isTooFine() {
        return tooFine;
    }

    /** Seconds since 1970 on the clock that the last text shows, before its offset. */
    long clockSeconds() {
        return clockSeconds;
    }

    /** Seconds since 1970: UTC of an instant, else of the clock; {@link TimeColumn#NO_TIME}. */
    long parse(char[] text, int offset, int length) {
        tooFine = false;
        if (formatter != null) {
            return byFormat(formatter, new String(text, offset, length));
        }
        return counts ? epoch(text, offset, length) : iso(text, offset, length);
    }

    /** Takes the time of day of another text for that of the last one's date. */
    long withClock(long date, char[] text, int offset, int length) {
        char[] digits = new String(text, offset, length).replace(":", "").toCharArray();
        if (digits.length != 4 && digits.length != 6) {
            return NO_TIME;
        }
        int second = digits.length == 6 ? digits(digits, 4, 2) : 0;
        int clock = secondsOfDay(digits(digits, 0, 2), digits(digits, 2, 2), second);
        if (clock < 0) {
            return NO_TIME;
        }
        form = Form.LOCAL;
        clockSeconds = date + clock;
        return clockSeconds;
    }

    private static int secondsOfDay(int hour, int minute, int second) {
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0
                && second < 60;
        return valid ? hour * HOUR_SECONDS + minute * MINUTE_SECONDS + second : NONE;
    }

    private long byFormat(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            long day = LocalDate.from(parsed).toEpochDay() * DAY_SECONDS;
            boolean clock = parsed.isSupported(ChronoField.SECOND_OF_DAY);
            form = clock ? Form.LOCAL : Form.DATE;
            clockSeconds = clock ? day + parsed.getLong(ChronoField.SECOND_OF_DAY) : day;
            if (parsed.isSupported(ChronoField.OFFSET_SECONDS) && clock) {
                form = Form.INSTANT;
                return clockSeconds - parsed.getLong(ChronoField.OFFSET_SECONDS);
            }
            return clockSeconds;
        } catch (DateTimeException _) {
            return NO_TIME;
        }
    }

    private long iso(char[] text, int offset, int length) {
        long date = length >= DATE_LENGTH ? date(text, offset) : NO_TIME;
        if (date == NO_TIME || length == DATE_LENGTH) {
            form = Form.DATE;
            clockSeconds = date;
            return date;
        }
        if (length < MINUTE_LENGTH
                || (text[offset + 10] != 'T' && !(loose && text[offset + 10] == ' '))
                || text[offset + 13] != ':') {
            return NO_TIME;
        }
        int at = MINUTE_LENGTH;
        int second = 0;
        if (length >= SECOND_LENGTH && text[offset + at] == ':') {
            second = digits(text, offset + at + 1, 2);
            at = afterFraction(text, offset, length);
        }
        int clock = secondsOfDay(digits(text, offset + 11, 2), digits(text, offset + 14, 2),
                second);
        return clock < 0 ? NO_TIME : withOffset(date + clock, text, offset + at, length - at);
    }

    /** After zeros behind the seconds; what is not zero is no whole minute. */
    private int afterFraction(char[] text, int offset, int length) {
        int at = SECOND_LENGTH;
        if (loose && at + 1 < length && text[offset + at] == '.') {
            int end = at + 1;
            while (end < length && text[offset + end] >= '0' && text[offset + end] <= '9') {
                tooFine |= text[offset + end] != '0';
                end++;
            }
            at = end > at + 1 ? end : at;
        }
        return at;
    }

    private long withOffset(long time, char[] text, int start, int length) {
        form = length == 0 ? Form.LOCAL : Form.INSTANT;
        clockSeconds = time;
        int at = start;
        int end = start + length;
        while (loose && end - at > 1 && text[at] == ' ') {
            at++;
        }
        if (isUtc(text, at, end - at)) {
            return time;
        }
        int ahead = offset(text, at, end - at);
        return ahead == NO_OFFSET ? NO_TIME : time - ahead;
    }

    private boolean isUtc(char[] text, int start, int length) {
        return length == 0 || (length == 1 && text[start] == 'Z')
                || (loose && length == 3 && new String(text, start, length).equals("UTC"));
    }

    /** The seconds of {@code ±hh:mm}, or of other programs' {@code ±hhmm} and {@code ±hh}. */
    private int offset(char[] text, int start, int length) {
        boolean colon = length == OFFSET_LENGTH && text[start + 3] == ':';
        boolean brief = loose && (length == OFFSET_LENGTH - 1 || length == OFFSET_LENGTH - 3);
        int sign = switch (text[start]) {
            case '+' -> 1;
            case '-' -> -1;
            default -> 0;
        };
        if ((!colon && !brief) || sign == 0) {
            return NO_OFFSET;
        }
        int minutes = length < OFFSET_LENGTH - 1 ? 0 : digits(text, start + (colon ? 4 : 3), 2);
        int ahead = secondsOfDay(digits(text, start + 1, 2), minutes, 0);
        return ahead < 0 || ahead > 18 * HOUR_SECONDS ? NO_OFFSET : sign * ahead;
    }

    private long epoch(char[] text, int offset, int length) {
        form = Form.INSTANT;
        long unit = switch (length) {
            case 10 -> 1;
            case 13 -> 1_000;
            case 16 -> 1_000_000;
            case 19 -> 1_000_000_000;
            default -> 0;
        };
        long count = 0;
        for (int at = offset; at < offset + length && unit > 0; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9 || count > (Long.MAX_VALUE - digit) / 10) {
                return NO_TIME;
            }
            count = count * 10 + digit;
        }
        tooFine = unit > 0 && count % unit != 0;
        clockSeconds = unit == 0 ? NO_TIME : count / unit;
        return clockSeconds;
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

    private static int digits(char[] text, int offset, int count) {
        int value = 0;
        for (int at = offset; at < offset + count; at++) {
            char character = text[at];
            if (character < '0' || character > '9') {
                return NONE;
            }
            value = value * 10 + (character - '0');
        }
        return value;
    }
}
