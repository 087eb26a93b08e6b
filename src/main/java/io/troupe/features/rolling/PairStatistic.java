package io.troupe.features.rolling;

import io.troupe.math.rolling.RollingComoments;

/** A figure of a window of pairs (x, y): how they move together, and the line y = a + b·x. */
public enum PairStatistic {
    /** The sample covariance, divided by n − 1. */
    COVARIANCE,
    /** Pearson's correlation, −1…1; NaN if all x or all y are equal. */
    CORRELATION,
    /** The slope b of the line of least squares, beta; NaN if all x are equal. */
    SLOPE,
    /** Its height a at x = 0, alpha; NaN if all x are equal. */
    INTERCEPT,
    /** The share of the variance of y that it explains, 0…1; NaN if all x or all y are equal. */
    R_SQUARED,
    /** Its value at the last x; NaN if all x are equal. */
    FORECAST,
    /** The last y less its value at the last x; NaN if all x are equal. */
    RESIDUAL;

    double of(RollingComoments pairs, int bars) {
        return switch (this) {
            case COVARIANCE -> pairs.products() / (bars - 1);
            case CORRELATION -> pairs.correlation();
            case SLOPE -> pairs.slope();
            case INTERCEPT -> pairs.intercept();
            case R_SQUARED -> pairs.correlation() * pairs.correlation();
            case FORECAST -> pairs.fitted();
            case RESIDUAL -> pairs.residual();
        };
    }
}
