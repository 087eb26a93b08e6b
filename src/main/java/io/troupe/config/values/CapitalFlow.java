package io.troupe.config.values;

import java.time.LocalDate;

/**
 * A subscription or a redemption, as written. Immutable.
 *
 * @param date the day from which it is due: the first bar on it or after it
 * @param micros what comes to the fund (positive) or leaves it, in millionths of its currency, ≠ 0
 */
public record CapitalFlow(LocalDate date, long micros) {}
