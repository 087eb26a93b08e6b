package io.troupe.math.econometrics;

/**
 * What a Dickey–Fuller test found. The null hypothesis, a unit root, is rejected if the statistic
 * is below a critical value, or the p-value below a level.
 *
 * @param statistic t-statistic of the level
 * @param pValue MacKinnon's (1994) asymptotic p-value, in 0…1
 * @param lags how many lagged differences were used
 * @param observations how many differences were regressed
 * @param critical MacKinnon's (2010) values for so many observations
 */
public record UnitRootResult(double statistic, double pValue, int lags, int observations,
        CriticalValues critical) {}
