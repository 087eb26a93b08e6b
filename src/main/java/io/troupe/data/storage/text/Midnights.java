package io.troupe.data.storage.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether times are the midnights of a zone: then they are dates. Bars of a day that were
 * written as instants begin at 04:00 and 05:00 UTC if they are New York's.
 *
 * <p>A zone that is known (of the settings, of the column) is believed if all times are its
 * midnights. Without one, only times that follow a change to summer time tell a zone: one and the
 * same time of day is midnight somewhere, but may as well be the close of an exchange elsewhere.
 * The zones that fit must then agree on every date.
 */
public final class Midnights {
    private static final long DAY_SECONDS = 86_400;
    private static final long QUARTER_SECONDS = 900;
    /** Zones have few offsets in the years that have prices. */
    public static final int MOST_TIMES_OF_DAY = 4;
    private static final int MOST_DAYS = 200_000;
    /** Named before others that have the same midnights. */
    private static final List<String> EXCHANGES = List.of("America/New_York", "Europe/London",
            "Europe/Berlin", "America/Chicago", "Asia/Tokyo", "Australia/Sydney");

    private final TreeSet<Long> times = new TreeSet<>();
    private final TreeSet<Long> timesOfDay = new TreeSet<>();
    private boolean possible = true;

    /** Looks at the next time, in epoch seconds UTC. */
    void observe(long time) {
        if (!possible) {
            return;
        }
        timesOfDay.add(Math.floorMod(time, DAY_SECONDS));
        times.add(time);
        if (timesOfDay.size() > MOST_TIMES_OF_DAY || times.size() > MOST_DAYS
                || Math.floorMod(time, QUARTER_SECONDS) != 0) {
            possible = false;
            times.clear();
        }
    }

    /** The zone whose midnights these are, if that can be told. */
    Optional<ZoneId> zone(@Nullable ZoneId known) {
        if (!possible || times.size() < 2) {
            return Optional.empty();
        }
        if (known != null && areOf(known)) {
            return Optional.of(known);
        }
        return timesOfDay.size() < 2 ? Optional.empty() : found();
    }

    private Optional<ZoneId> found() {
        List<String> candidates = new ArrayList<>(EXCHANGES);
        ZoneId.getAvailableZoneIds().stream().sorted()
                .filter(name -> name.contains("/") && !name.startsWith("Etc/")
                        && !name.startsWith("SystemV/"))
                .forEach(candidates::add);
        List<ZoneId> fitting = candidates.stream().map(ZoneId::of).filter(this::areOf).toList();
        boolean agree = fitting.stream()
                .allMatch(zone -> times.stream().allMatch(time -> date(zone, time) == date(
                        fitting.getFirst(), time)));
        return agree ? fitting.stream().findFirst() : Optional.empty();
    }

    private static long date(ZoneId zone, long time) {
        return DayClock.of(zone).date(time, time);
    }

    /** Also of a zone that puts its clocks forward at midnight, whose day begins at one o'clock. */
    private boolean areOf(ZoneId zone) {
        return times.stream().allMatch(time -> {
            LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(time), zone);
            return local.toLocalTime().equals(LocalTime.MIDNIGHT) || local.toLocalDate()
                    .atStartOfDay(zone).toEpochSecond() == time;
        });
    }
}
