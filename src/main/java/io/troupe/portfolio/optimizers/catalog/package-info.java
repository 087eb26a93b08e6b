/**
 * All optimizers by name, with the parameters that settings may give them: an {@link
 * io.troupe.portfolio.optimizers.catalog.OptimizerSpec} is checked, and makes the optimizer.
 */
@NullMarked
package io.troupe.portfolio.optimizers.catalog;

import org.jspecify.annotations.NullMarked;
