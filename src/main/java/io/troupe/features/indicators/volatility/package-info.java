/**
 * Volatility indicators: ranges, bands around prices, and returns for the risk taken.
 *
 * <p>What holds for all indicators is said in {@link io.troupe.features.indicators}.
 */
@NullMarked
package io.troupe.features.indicators.volatility;

import org.jspecify.annotations.NullMarked;
