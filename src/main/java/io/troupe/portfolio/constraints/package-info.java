/**
 * Conditions on the weights of a portfolio, a line of text each: {@code group(energy) <= 0.2}. A
 * {@link io.troupe.portfolio.constraints.ConstraintParser} reads a line; {@link
 * io.troupe.portfolio.constraints.Constraints} are checked against what there is before a run, and
 * become at a bar the {@link io.troupe.math.optim.FeasibleSet} that an optimizer keeps to. Where no
 * weights meet them, {@link io.troupe.portfolio.constraints.Infeasibility} says which clash and
 * why, and {@link io.troupe.portfolio.constraints.Relaxation} does without the least important.
 *
 * <p>Everything here is a function without memory and uses what it is given for a bar, nothing
 * else.
 */
@NullMarked
package io.troupe.portfolio.constraints;

import org.jspecify.annotations.NullMarked;
