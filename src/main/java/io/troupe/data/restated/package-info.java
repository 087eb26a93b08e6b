/**
 * Prices that a vendor has restated, as all adjusted prices are with each dividend and split. A run
 * keeps the prices it was told ({@link io.troupe.data.restated.PricePanel}), so that they can be
 * compared with those of today ({@link io.troupe.data.restated.Recognition}) and its bookings
 * valued at what they were made at, while strategies see the history of today ({@link
 * io.troupe.data.restated.SeamedMarket}).
 */
@NullMarked
package io.troupe.data.restated;

import org.jspecify.annotations.NullMarked;
