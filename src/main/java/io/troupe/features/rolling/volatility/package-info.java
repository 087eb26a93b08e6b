/**
 * Volatilities estimated from closes or from the ranges of bars.
 *
 * <p>What holds for all rolling features is said in {@link io.troupe.features.rolling}.
 */
@NullMarked
package io.troupe.features.rolling.volatility;

import org.jspecify.annotations.NullMarked;
