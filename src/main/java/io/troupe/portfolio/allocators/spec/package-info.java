/**
 * What users ask for when they choose how capital is divided: a type, its numbers, and rules for
 * its shares, in one value that knows what of it cannot be had and makes the allocator.
 *
 * <p>A type that asks an optimizer would be one more constant here, one that looks back, and one
 * more allocator: it hands the returns of a request, a row per strategy, to the optimizer and what
 * comes back to the division. Warm-up, bounds, turnover and the rest are there for it already.
 */
@NullMarked
package io.troupe.portfolio.allocators.spec;

import org.jspecify.annotations.NullMarked;
