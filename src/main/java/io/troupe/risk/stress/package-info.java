/**
 * What would become of what is held if the market moved so: scenarios, and by how much each moves
 * every asset. Pure: everything here is a function of what is held, past returns and a scenario.
 *
 * <p>A {@link io.troupe.risk.stress.Scenario} comes to {@link io.troupe.risk.stress.AssetMoves}, a
 * fraction by which each asset moves, and these to {@link io.troupe.risk.stress.StressLosses} of
 * {@link io.troupe.risk.stress.StressedPositions}: of every holder and asset in whole micros, so
 * that parts add up to the whole to the last one. A loss is positive.
 *
 * <p>Moves come from a time that was ({@link io.troupe.risk.stress.HistoricalWindow}), from what is
 * said of assets and groups ({@link io.troupe.risk.stress.AssetShocks}), from factors ({@link
 * io.troupe.risk.stress.FactorMoves}), or from covariances ({@link
 * io.troupe.risk.stress.CovarianceStress}). Two scenarios are not moves of what is held: those that
 * simulate a run again with dearer trading, and paths that a fund's returns could have taken.
 */
@NullMarked
package io.troupe.risk.stress;

import org.jspecify.annotations.NullMarked;
