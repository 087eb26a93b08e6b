package io.troupe.portfolio.construction;

import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.MeanSpec;

/**
 * How what is known of assets is estimated.
 *
 * @param covariance of their returns
 * @param mean of their returns
 * @param lookbackBars on how many returns, ≥ 2
 */
public record Estimates(CovarianceSpec covariance, MeanSpec mean, int lookbackBars) {
    /** How many returns are looked at unless it is said. */
    public static final int LOOKBACK_BARS = 126;

    /** Checks the components. */
    public Estimates {
        if (lookbackBars < 2) {
            throw new IllegalArgumentException(
                    "lookbackBars must be ≥ 2, were " + lookbackBars);
        }
    }
}
