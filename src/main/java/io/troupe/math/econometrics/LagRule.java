package io.troupe.math.econometrics;

/** How a test chooses the number of lagged differences from those it may use. */
public enum LagRule {
    /** The least of Akaike's criterion. */
    AIC,
    /** The least of Schwarz's criterion. */
    BIC,
    /**
     * From the most lags down, the first whose last lag is significant: |t| ≥ 1.645, the 95 %
     * quantile of the normal distribution; none if none is.
     */
    T_STATISTIC
}
