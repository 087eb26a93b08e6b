/**
 * How the fund's capital is divided between its strategies. An {@link
 * io.troupe.portfolio.allocators.Allocator} is asked on decision bars and answers with each
 * strategy's share, its {@link io.troupe.portfolio.allocators.Division}; an {@link
 * io.troupe.portfolio.allocators.Allotment} is what that comes to until it is asked again: parts of
 * an amount, what is left to the reserve, and the exposure. None of the allocators here remembers
 * anything or looks at what sleeves are worth: how much there is to divide changes no share.
 */
@NullMarked
package io.troupe.portfolio.allocators;

import org.jspecify.annotations.NullMarked;
