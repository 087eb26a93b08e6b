/**
 * One factor for all that a fund wants to hold, below 1 while its risk, as it is, if everything
 * moved together, or if volatility returned to its worst, or its leverage is above what is allowed:
 * {@linkplain io.troupe.risk.overlay.RiskOverlay the overlay}. The idea and the four terms are
 * those of R. Carver, <i>Advanced Futures Trading Strategies</i> (2023), and of his pysystemtrade.
 */
@NullMarked
package io.troupe.risk.overlay;

import org.jspecify.annotations.NullMarked;
