package io.troupe.data.storage;

import io.troupe.data.calendars.TradingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to load of a store.
 *
 * @param symbols the wanted symbols in the wanted order, or empty for all in the store's order
 * @param from the first date, or null for the store's first
 * @param until the last date, or null for the store's last
 * @param days when these dates begin, for bars below a day; those of longer bars are dates already
 */
public record Selection(List<String> symbols, @Nullable LocalDate from, @Nullable LocalDate until,
        TradingDays days) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), null, null);

    /** Checks the components. */
    public Selection {
        symbols = List.copyOf(symbols);
    }

    /** A selection by dates of UTC. */
    public Selection(List<String> symbols, @Nullable LocalDate from, @Nullable LocalDate until) {
        this(symbols, from, until, TradingDays.UTC);
    }

    /** The same of other symbols. */
    public Selection of(List<String> others) {
        return new Selection(others, from, until, days);
    }

    /** The same by other days. */
    public Selection by(TradingDays others) {
        return new Selection(symbols, from, until, others);
    }

    /** Whether any date is left out. */
    public boolean isOfDates() {
        return from != null || until != null;
    }

    /** The first second wanted. */
    public long fromSeconds() {
        return from == null ? Long.MIN_VALUE : days.start(from);
    }

    /** The first second no longer wanted: {@code until} is wanted to its end. */
    public long endSeconds() {
        return until == null ? Long.MAX_VALUE : days.start(until.plusDays(1));
    }

    /** The dates as a person reads them. */
    public String dates() {
        if (from == null) {
            return until == null ? "of all dates" : "until " + until;
        }
        return until == null ? "from " + from : "from " + from + " until " + until;
    }
}
