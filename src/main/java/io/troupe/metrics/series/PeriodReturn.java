package io.troupe.metrics.series;

/**
 * The return of a part of the calendar. Immutable.
 *
 * @param label which one, like {@code 2008-10}
 * @param value its returns compounded, a fraction ≥ −1
 */
public record PeriodReturn(String label, double value) {}
