package io.troupe.model;

/**
 * One instrument's trading in one interval.
 *
 * @param epochSeconds when the bar begins, UTC (a daily bar: midnight of its date)
 * @param open first price; NaN in close-only data
 * @param high highest price; NaN in close-only data
 * @param low lowest price; NaN in close-only data
 * @param close last price; NaN where the instrument did not trade
 * @param volume units traded; NaN where the data has none
 */
public record Bar(long epochSeconds, double open, double high, double low, double close,
        double volume) {}
