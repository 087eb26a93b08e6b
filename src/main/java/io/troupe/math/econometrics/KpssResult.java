package io.troupe.math.econometrics;

/**
 * What a KPSS test found. The null hypothesis, no unit root, is rejected if the statistic is above
 * a critical value.
 *
 * @param statistic the statistic, ≥ 0
 * @param pValue interpolated between the critical values; 0.01 and 0.1 stand for what is beyond
 * @param lags how many autocovariances were used
 * @param tenPercent critical value at 10 %
 * @param fivePercent critical value at 5 %
 * @param twoAndAHalfPercent critical value at 2.5 %
 * @param onePercent critical value at 1 %
 */
public record KpssResult(double statistic, double pValue, int lags, double tenPercent,
        double fivePercent, double twoAndAHalfPercent, double onePercent) {}
