/**
 * Market data as the simulation sees it: one immutable {@linkplain io.troupe.data.MarketData panel}
 * of all instruments on one time axis, whatever store it was loaded from.
 */
@NullMarked
package io.troupe.data;

import org.jspecify.annotations.NullMarked;
