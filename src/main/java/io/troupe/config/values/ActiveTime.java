package io.troupe.config.values;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when strategies may have part in the fund's capital.
 *
 * @param from the first day, or empty from the start
 * @param until the first day on which they may not any more, or empty for no end
 * @param exitOver in how many bars what they hold is sold then, ≥ 1
 */
public record ActiveTime(Optional<LocalDate> from, Optional<LocalDate> until, int exitOver) {
    /** All the time. */
    public static final ActiveTime ALWAYS = new ActiveTime(Optional.empty(), Optional.empty(), 1);
}
