/**
 * Figures of one portfolio: a fund or a strategy. A {@link io.troupe.metrics.TrackRecorder} is told
 * its fills and closes and makes a {@link io.troupe.metrics.TrackRecord}; every {@link
 * io.troupe.metrics.Metric} is a pure function of that, and {@code
 * metrics.standard.StandardMetrics} lists those that a run is reported with.
 *
 * <p>Each metric is a file of its own: formula, source, and the constant that tells the views how
 * to show it. What is no more than a sum of bookings stands together in {@code AccountMetrics} and
 * {@code TradingMetrics}.
 *
 * <p>Inside the recorder {@link io.troupe.metrics.TimeWeightedIndex} turns equity and transfers
 * into returns and an index level; returns go into {@link io.troupe.metrics.ReturnMoments}, levels
 * into {@link io.troupe.metrics.MaxDrawdown}. Transfers are kept one by one, for the {@link
 * io.troupe.metrics.MoneyWeightedReturn} of those who made them.
 *
 * <p>Conventions: returns are simple, per bar, as fractions (0.01 is one per cent); whatever is
 * stated per year, or over a risk-free rate, goes by one {@link io.troupe.metrics.Basis}; a figure
 * that is not defined is {@link io.troupe.metrics.Figure.Undefined} with its reason or an empty
 * {@code OptionalDouble}, never a sentinel.
 */
@NullMarked
package io.troupe.metrics;

import org.jspecify.annotations.NullMarked;
