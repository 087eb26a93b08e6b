/**
 * How fast Troupe is, as ratios of what the same work costs when it is written by hand. The work is
 * the grid of moving-average strategies of {@link io.troupe.bench.SmaGrid}; the hand-written loops
 * ({@link io.troupe.bench.PlainLoop}, {@link io.troupe.bench.PlainStrategyLoop}) come to the same
 * ledgers, to the last micro, and a run of the benchmark begins by checking that.
 *
 * <p>{@link io.troupe.bench.Bench} measures its rows in turns, round by round, because speeds on a
 * shared machine drift: a ratio is always taken between figures of one round.
 */
@NullMarked
package io.troupe.bench;

import org.jspecify.annotations.NullMarked;
