/**
 * Convex programs of portfolios: a set of vectors that meets named conditions, the smallest value
 * of a convex function on it, and why there is none. Everything runs on one thread and ends by the
 * number of its steps and the size of what is left over, never by a clock, so that the same problem
 * has the same answer to the bit.
 *
 * <p>{@link QuadraticMinimizer} asks one interior point method for bounds, rows, distances and
 * balls alike; {@link ConvexMinimizer} asks a dual active set for the points nearest to others
 * under planes; {@link Clash} asks the former for the least violation. Numbers of a problem are
 * first scaled by powers of two: units of a power of two change no bit.
 */
@NullMarked
package io.troupe.math.optim;

import org.jspecify.annotations.NullMarked;
