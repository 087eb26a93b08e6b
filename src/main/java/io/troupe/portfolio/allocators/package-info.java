/**
 * How the fund's capital is divided between its strategies. An {@link
 * io.troupe.portfolio.allocators.Allocator} is asked on decision bars and answers with each
 * strategy's share; a {@link io.troupe.portfolio.allocators.Division} turns shares into transfers
 * that sum to zero. None of the allocators here remembers anything or looks at what sleeves are
 * worth: how much there is to divide changes no share.
 */
@NullMarked
package io.troupe.portfolio.allocators;

import org.jspecify.annotations.NullMarked;
