package io.troupe.strategies;

import io.troupe.data.MarketData;
import io.troupe.data.calendars.BarSessions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Date and session of the bar that is looked at; computed when asked for, once a bar. */
final class BarDay {
    private final MarketData data;
    private final BarSessions sessions;
    /** The bar whose date is known; negative before the first. */
    private int bar = -1;
    private LocalDate date = LocalDate.EPOCH;
    private int number;

    BarDay(MarketData data) {
        this.data = data;
        this.sessions = new BarSessions(data.interval(), data.days());
    }

    LocalDate date(int ofBar) {
        return ofBar == bar ? date : sessions.date(data.epochSeconds(ofBar));
    }

    /** How many bars of its session came before a bar. */
    int number(int ofBar) {
        look(ofBar);
        return number;
    }

    int barsToEnd(int ofBar) {
        return sessions.barsToEnd(data.epochSeconds(ofBar));
    }

    LocalDate closedThrough(int ofBar) {
        return sessions.closedThrough(data.epochSeconds(ofBar));
    }

    /** Whether the date of a bar is in another week than that of the bar before. */
    boolean beginsWeek(int ofBar) {
        return ofBar > 0 && !monday(date(ofBar)).equals(monday(date(ofBar - 1)));
    }

    boolean beginsMonth(int ofBar) {
        return ofBar > 0 && !date(ofBar).withDayOfMonth(1)
                .equals(date(ofBar - 1).withDayOfMonth(1));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void look(int ofBar) {
        if (ofBar == bar) {
            return;
        }
        LocalDate next = sessions.date(data.epochSeconds(ofBar));
        if (ofBar == bar + 1 && bar >= 0) {
            number = next.equals(date) ? number + 1 : 0;
        } else {
            number = 0;
            while (number < ofBar && sessions.date(data.epochSeconds(ofBar - number - 1))
                    .equals(next)) {
                number++;
            }
        }
        bar = ofBar;
        date = next;
    }
}
