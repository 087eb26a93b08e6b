package io.troupe.portfolio.allocators.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when a strategy may have part in the capital.
 *
 * @param fromBar the first bar at whose close it may, 0 if from the start; beyond the last bar if
 *        its time has not come
 * @param untilBar the first bar at whose close it may not any more; {@link Integer#MAX_VALUE} if
 *        there is none
 * @param exitOverBars in how many bars what it holds is sold then, ≥ 1
 * @param from the date that {@code fromBar} comes from, for the record
 * @param until the date that {@code untilBar} comes from
 */
public record Term(int fromBar, int untilBar, int exitOverBars, Optional<LocalDate> from,
        Optional<LocalDate> until) {
    /** From the first bar to the last. */
    public static final Term ALWAYS = new Term(0, Integer.MAX_VALUE, 1, Optional.empty(),
            Optional.empty());

    /** Checks the components. */
    public Term {
        if (exitOverBars < 1) {
            throw new IllegalArgumentException("exitOver must be ≥ 1, was " + exitOverBars);
        }
    }

    /** Whether it may have part at a bar's close; the first division is before bar 0. */
    boolean covers(int bar) {
        return Math.max(bar, 0) >= fromBar && bar < untilBar;
    }

    /** Why it may not at a bar's close. */
    String reason(int bar) {
        return bar < fromBar ? "active from " + from.map(LocalDate::toString).orElse("later")
                : "active until " + until.map(LocalDate::toString).orElse("earlier");
    }
}
