/**
 * What a strategy is and how it is found: the {@link io.troupe.strategies.Strategy} contract, the
 * {@linkplain io.troupe.strategies.MarketView view} of the market that cannot reach past the bar
 * it is asked about, the registry, and the built-in strategies.
 */
@NullMarked
package io.troupe.strategies;

import org.jspecify.annotations.NullMarked;
