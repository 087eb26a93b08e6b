package io.troupe.data.storage.text;

import io.troupe.data.storage.text.TimeText.Form;
import io.troupe.model.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
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
public final class TimeColumn {
    /** Stands for a text that is no time. */
    public static final long NO_TIME = Long.MIN_VALUE;
    /** The pattern read without a formatter. */
    public static final String ISO = "";
    /**
     * The same as other programs write it: a blank for the T, zeros behind the seconds, offsets
     * without a colon.
     */
    public static final String LOOSE_ISO = "iso";
    /** The pattern of seconds, or thousandths, millionths, billionths of them, since 1970 UTC. */
    public static final String EPOCH = "epoch";

    private static final long DAY_SECONDS = 86_400;
    private static final int MINUTE_SECONDS = 60;

    private final String pattern;
    private final TimeText reading;
    private final boolean utc;
    private final @Nullable DayClock days;
    private final ZoneRules rules;
    private @Nullable Boolean intraday;
    private String reason = "";
    private boolean showsMidnights = true;
    private boolean tooFine;

    /** Times in ISO 8601, of UTC where they say no offset. */
    public TimeColumn() {
        this(ISO, ZoneOffset.UTC);
    }

    /** Times of a pattern, on the clocks of a zone. */
    public TimeColumn(String pattern, ZoneId zone) {
        this(pattern, zone, null);
    }

    /** Times that are midnights, and stand for dates, if days are given. */
    public TimeColumn(String pattern, ZoneId zone, @Nullable DayClock days) {
        this.days = days;
        this.pattern = pattern;
        this.reading = new TimeText(pattern);
        this.rules = zone.getRules();
        this.utc = rules.isFixedOffset() && rules.getOffset(Instant.EPOCH)
                .equals(ZoneOffset.UTC);
    }

    /** Whether times have a time of day; false before the first. */
    public boolean isIntraday() {
        return days == null && intraday != null && intraday;
    }

    /** Whether every time so far was midnight on the clock that its text shows. */
    public boolean showsMidnights() {
        return showsMidnights && intraday != null && intraday;
    }

    /** Why the last text was refused. */
    public String reason() {
        return reason;
    }

    /** The last text as times are written, for messages. */
    public String text(long shown) {
        return (reading.form() == Form.DATE ? Interval.DAY : Interval.MINUTE).format(shown);
    }

    /** Seconds since 1970 on the clock that a text shows, or {@link #NO_TIME} and a reason. */
    public long parse(char[] text, int offset, int length) {
        long time = reading.parse(text, offset, length);
        if (time == NO_TIME && !reading.isTooFine()) {
            tooFine = false;
            reason = notATime(new String(text, offset, length));
            return NO_TIME;
        }
        return settle(time);
    }

    /** Whether the last text was a time, but not at a whole minute. */
    boolean isTooFine() {
        return tooFine;
    }

    /** What was said about the form of dates. */
    String pattern() {
        return pattern;
    }

    /** Adds the time of day of a column of its own to the date of the last text. */
    public long withClock(long date, char[] text, int offset, int length) {
        long time = reading.withClock(date, text, offset, length);
        if (time == NO_TIME) {
            reason = "is no time of day; write HHmm, HHmmss, HH:mm or HH:mm:ss";
            return NO_TIME;
        }
        return settle(time);
    }

    private long settle(long time) {
        showsMidnights &= Math.floorMod(reading.clockSeconds(), DAY_SECONDS) == 0;
        tooFine = reading.isTooFine() || time % MINUTE_SECONDS != 0;
        if (tooFine) {
            reason = "has seconds; bars begin at whole minutes";
            return NO_TIME;
        }
        return time;
    }

    /** Whether the last text agrees with the first: all dates, or all with a time of day. */
    public boolean isOfOneKind() {
        boolean hasClock = reading.form() != Form.DATE;
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
    public long instant(long shown, long previous) {
        if (days == null || reading.form() == Form.DATE) {
            return instantOf(shown, previous);
        }
        // A local midnight is its date, though clocks skip it or show it twice.
        return reading.form() == Form.LOCAL ? DayClock.SHOWN.date(shown, shown)
                : days.date(reading.clockSeconds(), shown);
    }

    private long instantOf(long shown, long previous) {
        if (utc || reading.form() != Form.LOCAL) {
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
        String help = !reading.isByPattern() ? "write yyyy-MM-dd, or yyyy-MM-ddTHH:mm for minutes"
                : "the format says " + pattern;
        if (value.isBlank()) {
            return "is missing; " + help;
        }
        return value.indexOf('\uFFFD') >= 0 ? "is not UTF-8 text; save the file as UTF-8"
                : "is not a date; " + help;
    }
}
