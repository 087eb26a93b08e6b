/**
 * Risk of a portfolio as a function of its returns, and so of its weights. A {@link
 * io.troupe.portfolio.measures.RiskMeasure} is a name and a formula; {@link
 * io.troupe.portfolio.measures.PortfolioRisk} is the measure of n assets' returns as a function of
 * their weights, with a subgradient, as solvers ask for it.
 *
 * <p>Every measure is put together from two parts: what counts as a loss of a series of returns
 * (the return itself, its distance from the mean, the drawdown of the sum) and how losses are
 * summed up (the mean, the root mean square, the mean of the worst, the largest). Divisors and
 * conventions are those of Riskfolio-Lib, so that its users find their numbers again.
 */
@NullMarked
package io.troupe.portfolio.measures;

import org.jspecify.annotations.NullMarked;
