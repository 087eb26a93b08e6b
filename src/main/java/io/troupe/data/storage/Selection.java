package io.troupe.data.storage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to load of a store.
 *
 * @param symbols the wanted symbols in the wanted order, or empty for all in the store's order
 * @param from the first date, or null for the store's first
 * @param until the last date, or null for the store's last
 */
public record Selection(List<String> symbols, @Nullable LocalDate from, @Nullable LocalDate until) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), null, null);

    /** Checks the components. */
    public Selection {
        symbols = List.copyOf(symbols);
    }

    /** The first second wanted. */
    public long fromSeconds() {
        return from == null ? Long.MIN_VALUE : startOf(from);
    }

    /** The first second no longer wanted: {@code until} is wanted to its end. */
    public long endSeconds() {
        return until == null ? Long.MAX_VALUE : startOf(until.plusDays(1));
    }

    /** The dates as a person reads them. */
    public String dates() {
        if (from == null) {
            return until == null ? "of all dates" : "until " + until;
        }
        return until == null ? "from " + from : "from " + from + " until " + until;
    }

    private static long startOf(LocalDate date) {
        return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }
}
