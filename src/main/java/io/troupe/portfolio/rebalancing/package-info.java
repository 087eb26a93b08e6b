/**
 * When a portfolio is traded to other weights, and which of its assets then: a {@link
 * io.troupe.portfolio.rebalancing.RebalanceTime} looks at the times of bars up to the present one,
 * a {@link io.troupe.portfolio.rebalancing.Gate} at how far what is held is from what is asked for.
 * Both are functions without memory.
 */
@NullMarked
package io.troupe.portfolio.rebalancing;

import org.jspecify.annotations.NullMarked;
