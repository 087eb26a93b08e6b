/**
 * What corporate actions do to prices.
 *
 * <p>An action at bar {@code e} has a factor {@code F(e)} by which prices before it are made
 * comparable with those from it on: {@code old/new} for a split, {@code held/(held + given)} for a
 * stock dividend, {@code 1 − D/P} for a cash dividend {@code D} after the last close {@code P} (the
 * convention of CRSP). Prices are adjusted for splits (and stock dividends) or in total.
 *
 * <ul>
 * <li>Backward: {@code adjusted(t) = raw(t) × Π F(e), e > t}: the last price is as it trades, and
 * each later action changes all prices before it. Known with hindsight only.</li>
 * <li>Point in time: {@code seen(t) = raw(t) ÷ Π F(e), e ≤ t}: the first price is as it traded, and
 * no later action changes an earlier value. Multiplied by {@code Π F(e), e ≤ t}, the scale of bar
 * {@code t}, any earlier price is comparable with that of bar {@code t}.</li>
 * </ul>
 */
@NullMarked
package io.troupe.data.adjustment;

import org.jspecify.annotations.NullMarked;
