package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: dates like {@code 2015-03-02} in a file of daily bars, {@code 2015-03-02T14:30},
 * with or without seconds, {@code Z} or an offset, in one of shorter bars, or what a pattern says.
 * The first row decides which it is.
 *
 * <p>A time of day without offset is of the file's zone. One that the zone skips, when its clocks
 * are put forward, is refused. One that comes twice, when they are put back, is the earlier of
 * both instants, unless the symbol's rows have passed that one already: then it is the later.
 */
final class TimeColumn {
    /** Stands for a text that is no time. */
    static final long NO_TIME = Long.MIN_VALUE;
    /** The pattern read without a formatter. */
    static final String ISO = "";

    private static final int DATE_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final int SECOND_LENGTH = 19;
    private static final int OFFSET_LENGTH = 6;
    private static final long DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;
    private static final int MINUTE_SECONDS = 60;
    private static final int NONE = -1;

    private enum Form {
        DATE, LOCAL, INSTANT
    }

    private final String pattern;
    private final @Nullable DateTimeFormatter formatter;
    private final boolean utc;
    private final @Nullable DayClock days;
    private final ZoneRules rules;
    private @Nullable Boolean intraday;
    private Form form = Form.DATE;
    private String reason = "";
    private boolean showsMidnights = true;
    /** Seconds since 1970 on the clock that the last text shows, before its offset. */
    private long clockSeconds;
    private int lastDateKey = NONE;
    private long lastDateSeconds;

    TimeColumn() {
        this(ISO, ZoneOffset.UTC);
    }

    TimeColumn(String pattern, ZoneId zone) {
        this(pattern, zone, null);
    }

    /** Times that are midnights, and stand for dates, if days are given. */
    TimeColumn(String pattern, ZoneId zone, @Nullable DayClock days) {
        this.days = days;
        this.pattern = pattern;
        this.formatter = pattern.equals(ISO) ? null
                : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
        this.rules = zone.getRules();
        this.utc = rules.isFixedOffset() && rules.getOffset(Instant.EPOCH)
                .equals(ZoneOffset.UTC);
    }

    /** Whether times have a time of day; false before the first. */
    boolean isIntraday() {
        return days == null && intraday != null && intraday;
    }

    /** Whether every time so far was midnight on the clock that its text shows. */
    boolean showsMidnights() {
        return showsMidnights && intraday != null && intraday;
    }

    /** Why the last text was refused. */
    String reason() {
        return reason;
    }

    /** The last text as times are written, for messages. */
    String text(long shown) {
        return (form == Form.DATE ? Interval.DAY : Interval.MINUTE).format(shown);
    }

    /** Seconds since 1970 on the clock that a text shows, or {@link #NO_TIME} and a reason. */
    long parse(char[] text, int offset, int length) {
        long time = formatter == null ? iso(text, offset, length)
                : byFormat(formatter, new String(text, offset, length));
        if (time == NO_TIME) {
            reason = notATime(new String(text, offset, length));
            return NO_TIME;
        }
        return settle(time);
    }

    /** Adds the time of day of a column of its own to the date of the last text. */
    long withClock(long date, char[] text, int offset, int length) {
        String digits = new String(text, offset, length).replace(":", "");
        int clock = digits.length() == 4 || digits.length() == 6 ? clock(digits) : NONE;
        if (clock < 0) {
            reason = "is no time of day; write HHmm, HHmmss, HH:mm or HH:mm:ss";
            return NO_TIME;
        }
        form = Form.LOCAL;
        return settle(date + clock);
    }

    private static int clock(String digits) {
        char[] text = digits.toCharArray();
        int hour = digits(text, 0, 2);
        int minute = digits(text, 2, 2);
        int second = digits.length() == 6 ? digits(text, 4, 2) : 0;
        return secondsOfDay(hour, minute, second);
    }

    private static int secondsOfDay(int hour, int minute, int second) {
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0
                && second < 60;
        return valid ? hour * HOUR_SECONDS + minute * MINUTE_SECONDS + second : NONE;
    }

    private long settle(long time) {
        if (form != Form.INSTANT) {
            clockSeconds = time;
        }
        showsMidnights &= Math.floorMod(clockSeconds, DAY_SECONDS) == 0;
        if (time % MINUTE_SECONDS != 0) {
            reason = "has seconds; bars begin at whole minutes";
            return NO_TIME;
        }
        return time;
    }

    /** Whether the last text agrees with the first: all dates, or all with a time of day. */
    boolean isOfOneKind() {
        boolean hasClock = form != Form.DATE;
        if (intraday == null) {
            intraday = hasClock;
        } else if (intraday != hasClock) {
            reason = hasClock ? "is a minute in a file of dates; remove the time"
                    : "is a date in a file of minutes; add the time";
            return false;
        }
        return true;
    }

    /**
     * The instant of the last text.
     *
     * @param shown what {@link #parse} gave
     * @param previous the latest instant of the symbol's rows before, or {@link #NO_TIME}
     * @return epoch seconds UTC, or {@link #NO_TIME} and a reason
     */
    long instant(long shown, long previous) {
        if (days == null || form == Form.DATE) {
            return instantOf(shown, previous);
        }
        // A local midnight is its date, though clocks skip it or show it twice.
        return form == Form.LOCAL ? DayClock.SHOWN.date(shown, shown)
                : days.date(clockSeconds, shown);
    }

    private long instantOf(long shown, long previous) {
        if (utc || form != Form.LOCAL) {
            return shown;
        }
        List<ZoneOffset> offsets = rules
                .getValidOffsets(LocalDateTime.ofEpochSecond(shown, 0, ZoneOffset.UTC));
        if (offsets.isEmpty()) {
            reason = "is a time that day did not have: clocks were put forward; correct it, or"
                    + " write times with their offset";
            return NO_TIME;
        }
        long earlier = shown - offsets.getFirst().getTotalSeconds();
        return offsets.size() == 1 || previous == NO_TIME || previous < earlier ? earlier
                : shown - offsets.getLast().getTotalSeconds();
    }

    private String notATime(String value) {
        String help = formatter == null ? "write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"
                : "the format says " + pattern;
        if (value.isBlank()) {
            return "is missing; " + help;
        }
        return value.indexOf('\uFFFD') >= 0 ? "is not UTF-8 text; save the file as UTF-8"
                : "is not a date; " + help;
    }

    private long byFormat(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            long day = LocalDate.from(parsed).toEpochDay() * DAY_SECONDS;
            boolean clock = parsed.isSupported(ChronoField.SECOND_OF_DAY);
            form = clock ? Form.LOCAL : Form.DATE;
            if (parsed.isSupported(ChronoField.OFFSET_SECONDS) && clock) {
                form = Form.INSTANT;
                clockSeconds = day + parsed.getLong(ChronoField.SECOND_OF_DAY);
                day -= parsed.getLong(ChronoField.OFFSET_SECONDS);
            }
            return clock ? day + parsed.getLong(ChronoField.SECOND_OF_DAY) : day;
        } catch (DateTimeException _) {
            return NO_TIME;
        }
    }

    private long iso(char[] text, int offset, int length) {
        long date = length >= DATE_LENGTH ? date(text, offset) : NO_TIME;
        if (date == NO_TIME || length == DATE_LENGTH) {
            form = Form.DATE;
            return date;
        }
        if (length < MINUTE_LENGTH || text[offset + 10] != 'T' || text[offset + 13] != ':') {
            return NO_TIME;
        }
        int at = MINUTE_LENGTH;
        int second = 0;
        if (length >= SECOND_LENGTH && text[offset + at] == ':') {
            second = digits(text, offset + at + 1, 2);
            at = SECOND_LENGTH;
        }
        int clock = secondsOfDay(digits(text, offset + 11, 2), digits(text, offset + 14, 2),
                second);
        return clock < 0 ? NO_TIME : withOffset(date + clock, text, offset + at, length - at);
    }

    private long withOffset(long time, char[] text, int start, int length) {
        form = length == 0 ? Form.LOCAL : Form.INSTANT;
        clockSeconds = time;
        if (length == 0 || (length == 1 && text[start] == 'Z')) {
            return time;
        }
        if (length != OFFSET_LENGTH || (text[start] != '+' && text[start] != '-')
                || text[start + 3] != ':') {
            return NO_TIME;
        }
        int behind = secondsOfDay(digits(text, start + 1, 2), digits(text, start + 4, 2), 0);
        if (behind < 0 || behind > 18 * HOUR_SECONDS) {
            return NO_TIME;
        }
        return text[start] == '+' ? time - behind : time + behind;
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
