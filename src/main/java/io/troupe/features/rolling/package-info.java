/**
 * Features of the last bars of an asset: returns, averages, moments, order statistics, regressions
 * and volatilities.
 *
 * <p>Each is a record of its input and its parameters. The input is any {@link
 * io.troupe.features.SeriesFeature}; without one it is the close. Values follow the bars as {@link
 * io.troupe.features.SeriesFeature} says; warm-up adds to the input's. A ratio whose denominator
 * is 0 is NaN, never infinite.
 */
@NullMarked
package io.troupe.features.rolling;

import org.jspecify.annotations.NullMarked;
