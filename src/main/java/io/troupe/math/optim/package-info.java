/**
 * Convex programs of portfolios: a set of vectors that meets named conditions, the smallest value of
 * a convex function on it, and why there is none. Everything runs on one thread and ends by the
 * number of its steps and the size of what is left over, never by a clock, so that the same problem
 * has the same answer to the bit.
 */
@NullMarked
package io.troupe.math.optim;

import org.jspecify.annotations.NullMarked;
