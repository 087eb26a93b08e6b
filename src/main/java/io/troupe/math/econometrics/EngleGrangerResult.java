package io.troupe.math.econometrics;

/**
 * What an Engle–Granger test found. The null hypothesis, no cointegration, is rejected if the
 * statistic is below a critical value.
 *
 * @param statistic t-statistic of the residuals' level; −∞ if the regression leaves nothing
 * @param pValue MacKinnon's (1994) asymptotic p-value, NaN for more than 6 variables
 * @param lags how many lagged differences of the residuals were used
 * @param critical MacKinnon's (2010) values, NaN without a constant or for more than 12 variables
 * @param regression of the dependent on the other variables, in their order, then the trend; its
 *        residuals are the spread
 */
public record EngleGrangerResult(double statistic, double pValue, int lags,
        CriticalValues critical, LeastSquares regression) {}
