/**
 * How the fund's capital is divided between its strategies. An {@link
 * io.troupe.portfolio.allocators.Allocator} is asked on decision bars and answers with each
 * strategy's share, its {@link io.troupe.portfolio.allocators.Division}; an {@link
 * io.troupe.portfolio.allocators.Allotment} is what that comes to until it is asked again: parts of
 * an amount, what is left to the reserve, and the exposure.
 *
 * <p>Allocators judge strategies by their latest returns, go by a rule of online portfolio
 * selection ({@link io.troupe.portfolio.allocators.OnlineAllocator}), or do neither. None looks at
 * what sleeves are worth: how much there is to divide changes no share. What is common to all of
 * them, warm-up, bounds, turnover, is done by {@link
 * io.troupe.portfolio.allocators.BoundedAllocator} around them.
 */
@NullMarked
package io.troupe.portfolio.allocators;

import org.jspecify.annotations.NullMarked;
