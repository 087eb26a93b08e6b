/**
 * The nouns of the trade, shared by every other package: instruments, bars, orders, fills,
 * positions and the {@linkplain io.troupe.model.TargetPositions targets} strategies ask for.
 *
 * <p>Quantities are whole {@code long} counts of an instrument's quantity step, money is a
 * {@code long} count of millionths of a currency unit ({@link io.troupe.model.Money}); prices,
 * weights and statistics are {@code double}. Everything here is immutable.
 */
@NullMarked
package io.troupe.model;

import org.jspecify.annotations.NullMarked;
