/**
 * How the fund's capital is divided between its strategies. An {@link
 * io.troupe.portfolio.allocators.Allocator} is asked on decision bars and answers with each
 * strategy's share; the simulation turns shares into transfers that sum to zero.
 */
@NullMarked
package io.troupe.portfolio.allocators;

import org.jspecify.annotations.NullMarked;
