/**
 * Trend indicators: lines that follow prices, channels they break out of, and measures of how
 * straight prices move.
 *
 * <p>What holds for all indicators is said in {@link io.troupe.features.indicators}.
 */
@NullMarked
package io.troupe.features.indicators.trend;

import org.jspecify.annotations.NullMarked;
