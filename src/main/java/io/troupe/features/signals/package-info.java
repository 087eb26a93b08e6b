/**
 * Features that say what to hold: momentum, mean reversion, pairs and trend.
 *
 * <p>Like all features they are numbers per asset and bar that use bars ≤ t, declared once and
 * shared; a strategy turns them into positions. Series begin with an asset's first close, a bar
 * without a trade counts as one at the last close, warm-up counts bars from the first close; a
 * feature of several assets begins when all of them are listed.
 */
@NullMarked
package io.troupe.features.signals;

import org.jspecify.annotations.NullMarked;
