package io.troupe.data.storage.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Which date a time stands for where every time is a midnight: a bar of a day is its date. */
public final class DayClock {
    /** The date that a text shows, by whatever offset it has. */
    public static final DayClock SHOWN = new DayClock(null);

    private static final long DAY_SECONDS = 86_400;
    /** Added before a division, which rounds towards 0, so that times before 1970 round down. */
    private static final long DAYS_ABOVE_ZERO = 1_000_000;

    private final @Nullable ZoneId zone;

    private DayClock(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** The date of instants in a zone. */
    public static DayClock of(ZoneId zone) {
        return new DayClock(zone);
    }

    /** For messages. */
    public String name() {
        return zone == null ? "their own offsets" : zone.getId();
    }

    /**
     * Midnight UTC of a time's date.
     *
     * @param shown seconds since 1970 on the clock that the text shows
     * @param instant epoch seconds UTC
     */
    long date(long shown, long instant) {
        return zone == null ? Math.floorDiv(shown, DAY_SECONDS) * DAY_SECONDS
                : LocalDate.ofInstant(Instant.ofEpochSecond(instant), zone).toEpochDay()
                        * DAY_SECONDS;
    }

    /**
     * The same in SQL.
     *
     * @param seconds an expression for epoch seconds UTC
     * @param first the earliest there are
     * @param last the latest
     */
    public String sql(String seconds, long first, long last) {
        if (zone == null) {
            throw new IllegalStateException("a column of a database shows no clock of its own");
        }
        ZoneRules rules = zone.getRules();
        Instant from = Instant.ofEpochSecond(first);
        StringBuilder offset = new StringBuilder();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.toEpochSecond() <= last) {
            offset.append(" WHEN ").append(seconds).append(" < ").append(next.toEpochSecond())
                    .append(" THEN ").append(next.getOffsetBefore().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        int latest = rules.getOffset(Instant.ofEpochSecond(last)).getTotalSeconds();
        String shift = offset.isEmpty() ? Integer.toString(latest)
                : "CASE" + offset + " ELSE " + latest + " END";
        return "((" + seconds + " + " + shift + " + " + DAYS_ABOVE_ZERO * DAY_SECONDS + ") // "
                + DAY_SECONDS + " - " + DAYS_ABOVE_ZERO + ") * " + DAY_SECONDS;
    }
}
