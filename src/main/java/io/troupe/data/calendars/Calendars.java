package io.troupe.data.calendars;

import io.troupe.data.calendars.SessionRules.Hours;
import io.troupe.model.NearestName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The calendars by name. New York is right from 1990 on, London from 1990 on, XETRA since 1997,
 * each as far as announced; later years follow today's rules.
 *
 * <ul>
 * <li>{@code NYSE}, {@code NASDAQ}: New York;
 * <li>{@code LSE}: London;
 * <li>{@code XETRA}: Frankfurt;
 * <li>{@code 24/7}: every day of UTC, from midnight to midnight;
 * <li>{@code FX}: the week of foreign exchange, from Sunday 17:00 to Friday 17:00 in New York. Each
 * session ends at 17:00 on its date, the one of Monday begins on Sunday. There are no holidays:
 * quotes go on at Christmas and New Year, though few.
 * </ul>
 */
public final class Calendars {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime FX_CUT = LocalTime.of(17, 0);
    private static final List<String> NAMES = List.of("NYSE", "NASDAQ", "LSE", "XETRA", "24/7",
            "FX");

    private Calendars() {}

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A calendar by its exact name.
     *
     * @throws IllegalArgumentException if the name is unknown, with the nearest known one
     */
    public static ExchangeCalendar of(String name) {
        return switch (name) {
            case "NYSE" -> new RuledCalendar(name, NEW_YORK, new NewYorkRules(true));
            case "NASDAQ" -> new RuledCalendar(name, NEW_YORK, new NewYorkRules(false));
            case "LSE" -> new RuledCalendar(name, ZoneId.of("Europe/London"), new LondonRules());
            case "XETRA" -> new RuledCalendar(name, ZoneId.of("Europe/Berlin"), new XetraRules());
            case "24/7" -> new RuledCalendar(name, ZoneOffset.UTC, Calendars::wholeDay);
            case "FX" -> new RuledCalendar(name, NEW_YORK, Calendars::fxDay);
            default -> throw new IllegalArgumentException("there is no calendar " + name
                    + NearestName.hint(name, NAMES) + "; choose one of "
                    + String.join(", ", NAMES));
        };
    }

    private static Optional<Hours> wholeDay(LocalDate date) {
        return Optional.of(
                new Hours(date.atStartOfDay(), date.plusDays(1).atStartOfDay(), false));
    }

    private static Optional<Hours> fxDay(LocalDate date) {
        return SessionRules.isWeekend(date) ? Optional.empty()
                : Optional.of(new Hours(date.minusDays(1).atTime(FX_CUT), date.atTime(FX_CUT),
                        false));
    }
}
