/**
 * What limits and halts make of one account, the fund's or a sleeve's: the state that the rules of
 * {@link io.troupe.risk} have from bar to bar, and what they are told of the market.
 */
@NullMarked
package io.troupe.simulation.guard;

import org.jspecify.annotations.NullMarked;
