package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * Count, mean and dispersion of returns, as {@link ReturnMoments} gathers them. Immutable.
 *
 * @param count how many returns
 * @param mean their arithmetic mean, empty without one
 * @param standardDeviation of the sample (divisor n − 1), empty below two; 0 where they differ only
 *        by {@linkplain io.troupe.math.Dispersion rounding}
 */
public record Moments(long count, OptionalDouble mean, OptionalDouble standardDeviation) {}
