/**
 * Portfolios: weights of n assets from what is known of their returns, under conditions. An {@link
 * io.troupe.portfolio.optimizers.PortfolioOptimizer} is a function without memory.
 */
@NullMarked
package io.troupe.portfolio.optimizers;

import org.jspecify.annotations.NullMarked;
