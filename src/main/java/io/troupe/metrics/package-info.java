/**
 * Performance statistics of one series: a fund's or a strategy's. Each metric is a file of its
 * own, either a pure function or a small accumulator that takes one value per bar and never keeps
 * the series.
 *
 * <p>The order of work: {@link io.troupe.metrics.TimeWeightedIndex} turns equity and transfers into
 * returns and an index level; returns go into {@link io.troupe.metrics.ReturnMoments}, levels into
 * {@link io.troupe.metrics.MaxDrawdown}; the others are functions of those.
 *
 * <p>Conventions: returns are simple, per bar, as fractions (0.01 is one per cent); the risk-free
 * rate is 0; a figure that is not defined is an empty {@code OptionalDouble}, never a sentinel.
 */
@NullMarked
package io.troupe.metrics;

import org.jspecify.annotations.NullMarked;
