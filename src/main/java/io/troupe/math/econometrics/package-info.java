/**
 * Statistics of time series: regression, unit roots, cointegration, mean reversion. Pure functions
 * of arrays; nothing here knows of prices or bars.
 *
 * <p>{@link io.troupe.math.econometrics.LeastSquares} is the one regression that the others stand
 * on; {@link io.troupe.math.econometrics.NeweyWest} corrects its standard errors. Of the tests,
 * {@link io.troupe.math.econometrics.AugmentedDickeyFuller} (null hypothesis: a unit root) and
 * {@link io.troupe.math.econometrics.Kpss} (null hypothesis: none) look at one series,
 * {@link io.troupe.math.econometrics.EngleGranger} and
 * {@link io.troupe.math.econometrics.Johansen} at several. How fast a series comes back says
 * {@link io.troupe.math.econometrics.OrnsteinUhlenbeck}; whether it does at all,
 * {@link io.troupe.math.econometrics.VarianceRatio} and
 * {@link io.troupe.math.econometrics.HurstExponent}.
 *
 * <p>Arrays are in order of time and must be finite; what is not is refused by name and index.
 * Several series are handed over as an array of columns. Arguments are never changed.
 */
@NullMarked
package io.troupe.math.econometrics;

import org.jspecify.annotations.NullMarked;
