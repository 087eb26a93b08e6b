package io.troupe.report.charts.drawing;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Round times along an axis: years to minutes, as far apart as labels need. */
final class TimeTicks {
    private static final int DATE_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;
    private static final double DAY_SECONDS = 86_400;
    private static final double YEAR_SECONDS = 365.2425 * DAY_SECONDS;

    private static final List<Step> STEPS = List.of(minutes(1), minutes(5), minutes(15),
            minutes(30), hours(1), hours(3), hours(6), hours(12), days(1), days(2), days(7),
            days(14), months(1), months(3), months(6), years(1), years(2), years(5), years(10),
            years(20), years(50), years(100), years(500), years(1000));

    private TimeTicks() {}

    /**
     * A time on the axis.
     *
     * @param epochSecond when, UTC
     * @param label as short as its unit allows
     */
    record Tick(long epochSecond, String label) {}

    private record Step(ChronoUnit unit, int count, double seconds) {}

    private static Step minutes(int count) {
        return new Step(ChronoUnit.MINUTES, count, count * 60.0);
    }

    private static Step hours(int count) {
        return new Step(ChronoUnit.HOURS, count, count * 3600.0);
    }

    private static Step days(int count) {
        return new Step(ChronoUnit.DAYS, count, count * DAY_SECONDS);
    }

    private static Step months(int count) {
        return new Step(ChronoUnit.MONTHS, count, count * YEAR_SECONDS / 12);
    }

    private static Step years(int count) {
        return new Step(ChronoUnit.YEARS, count, count * YEAR_SECONDS);
    }

    /** The ticks between two times, at most about so many. */
    static List<Tick> between(long first, long last, int most) {
        double distance = (double) (last - first) / Math.max(1, most);
        Step step = STEPS.stream().filter(each -> each.seconds() >= distance).findFirst()
                .orElse(STEPS.getLast());
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime at = begin(LocalDateTime.ofEpochSecond(first, 0, ZoneOffset.UTC), step);
        while (at.toEpochSecond(ZoneOffset.UTC) <= last) {
            if (at.toEpochSecond(ZoneOffset.UTC) >= first) {
                ticks.add(new Tick(at.toEpochSecond(ZoneOffset.UTC), label(at, step.unit())));
            }
            at = at.plus(step.count(), step.unit());
        }
        return ticks;
    }

    private static LocalDateTime begin(LocalDateTime first, Step step) {
        return switch (step.unit()) {
            case YEARS -> first.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1)
                    .withYear(Math.floorDiv(first.getYear(), step.count()) * step.count());
            case MONTHS -> first.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1)
                    .withMonth((first.getMonthValue() - 1) / step.count() * step.count() + 1);
            case DAYS -> first.truncatedTo(ChronoUnit.DAYS);
            case HOURS -> first.truncatedTo(ChronoUnit.DAYS);
            default -> first.truncatedTo(ChronoUnit.HOURS);
        };
    }

    private static String label(LocalDateTime at, ChronoUnit unit) {
        String text = at.toString();
        return switch (unit) {
            case YEARS -> text.substring(0, YEAR_LENGTH);
            case MONTHS -> text.substring(0, MONTH_LENGTH);
            case DAYS -> text.substring(0, DATE_LENGTH);
            default -> at.getHour() == 0 && at.getMinute() == 0 ? text.substring(0, DATE_LENGTH)
                    : text.substring(DATE_LENGTH + 1);
        };
    }
}
