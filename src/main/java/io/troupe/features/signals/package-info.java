/**
 * Features that say what to hold: momentum, mean reversion, pairs and trend.
 *
 * <p>Like all features they are numbers per asset and bar that use bars ≤ t, declared once and
 * shared; a strategy turns them into positions. <b>Higher means buy</b>: a reversal or a spread
 * that is below its mean has a positive value. (Hedge ratios and half-lives are figures, not
 * signals.)
 *
 * <p>Three kinds: of one asset ({@link io.troupe.features.SeriesFeature}), of an asset against the
 * market or a benchmark ({@link io.troupe.features.signals.RelativeFeature}), of two assets
 * ({@link io.troupe.features.signals.PairFeature}). Series begin with an asset's first close, a bar
 * without a trade counts as one at the last close, warm-up counts bars from the first close; a
 * feature of two assets begins when both are listed, stands in the column of the first, and is NaN
 * in all others. The momentum "12-1" is {@code Momentum.twelveOne(context.barsPerYear())}, whatever
 * the bars are.
 */
@NullMarked
package io.troupe.features.signals;

import org.jspecify.annotations.NullMarked;
