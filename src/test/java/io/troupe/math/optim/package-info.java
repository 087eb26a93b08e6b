/** Minima are held against the conditions of an optimum, recomputed here, and other solvers. */
@NullMarked
package io.troupe.math.optim;

import org.jspecify.annotations.NullMarked;
