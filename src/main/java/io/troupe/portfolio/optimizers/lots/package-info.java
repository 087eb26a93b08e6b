/**
 * From weights to what can be traded: whole lots of shares, as near to the weights as money goes. A
 * {@link io.troupe.portfolio.optimizers.lots.LotRounding} makes a {@link
 * io.troupe.portfolio.optimizers.lots.LotAnswer} of a {@link
 * io.troupe.portfolio.optimizers.lots.LotRequest}.
 */
@NullMarked
package io.troupe.portfolio.optimizers.lots;

import org.jspecify.annotations.NullMarked;
