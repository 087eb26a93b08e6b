/**
 * Technical indicators: one record per indicator, equal records are computed once.
 *
 * <p>All of them are {@link io.troupe.features.SeriesFeature}s: they are told one bar of one asset
 * after another, so none can look ahead, and the value of a stream is the value in bulk to the
 * bit. An indicator of several lines has an enum among its components that says which one, for
 * instance {@code new Macd(12, 26, 9, Macd.Line.SIGNAL)}; those computed on one number per bar
 * take any other series as {@code of}, the close if none is given: {@code new Rsi(new
 * OnBalanceVolume(), 14, Averaging.WILDER)}.
 *
 * <p>What holds for all of them:
 * <ul>
 * <li>Gaps, listing and undefined inputs are treated as {@link io.troupe.features.SeriesFeature}
 * says. Prices are positive, volumes not negative.
 * <li>From {@code warmupBars()} on every value is a finite number. A ratio whose denominator
 * is zero has the neutral value that its indicator states.
 * <li>Recursive averages start with the plain mean of their first values unless the
 * indicator says otherwise, and are settled when the weight of what came before is below {@code
 * 10⁻¹²}. Sums without an end and stops that follow prices never settle: {@code settlingBars()} is
 * then {@link io.troupe.model.BarCount#NEVER}.
 * </ul>
 */
@NullMarked
package io.troupe.features.indicators;

import org.jspecify.annotations.NullMarked;
