/**
 * Where in a bar the portfolios of a fund meet, and what becomes of what does not cross there: sums
 * by {@link io.troupe.execution.points.TradePoint}, how a bar's volume is used up along its path
 * ({@link io.troupe.execution.points.PointMarket}), and who goes without where it is not enough
 * ({@link io.troupe.execution.points.PointRations}).
 */
@NullMarked
package io.troupe.execution.points;

import org.jspecify.annotations.NullMarked;
