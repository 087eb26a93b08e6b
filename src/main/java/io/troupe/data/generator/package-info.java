/**
 * Made-up market data of any size: the same specification always gives the same bits, more bars
 * begin with the same bars, and more assets leave the others as they were.
 *
 * <p>The market has regimes (calm, volatile, trend) that switch from session to session; each asset
 * follows the market's return by a beta of its own, adds its own noise, gaps overnight, and is
 * pulled weakly towards where it began, so that prices stay plausible over any length.
 */
@NullMarked
package io.troupe.data.generator;

import org.jspecify.annotations.NullMarked;
