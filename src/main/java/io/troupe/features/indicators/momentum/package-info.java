/**
 * Momentum indicators: how fast prices move, and oscillators that say where a price stands in its
 * recent range.
 *
 * <p>What holds for all indicators is said in {@link io.troupe.features.indicators}.
 */
@NullMarked
package io.troupe.features.indicators.momentum;

import org.jspecify.annotations.NullMarked;
