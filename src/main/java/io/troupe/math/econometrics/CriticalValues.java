package io.troupe.math.econometrics;

/**
 * Below which a statistic rejects its null hypothesis, by the probability of rejecting a true one.
 * NaN where no table has them.
 *
 * @param onePercent at 1 %
 * @param fivePercent at 5 %
 * @param tenPercent at 10 %
 */
public record CriticalValues(double onePercent, double fivePercent, double tenPercent) {
    static final CriticalValues UNKNOWN = new CriticalValues(Double.NaN, Double.NaN, Double.NaN);
}
