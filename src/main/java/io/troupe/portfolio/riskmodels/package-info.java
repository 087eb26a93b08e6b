/**
 * What is known of the returns of n assets: their covariance and their means, estimated from a
 * window of past returns.
 *
 * <p>Everywhere {@code returns} has a row per asset, oldest first, of simple returns per bar; NaN
 * is a return that is missing. All estimates are per bar: who wants them per year multiplies by the
 * number of bars in a year. An estimate uses the returns that it is given and nothing else, and the
 * same returns have the same estimate, to the bit, on any machine.
 *
 * <p>A {@link io.troupe.portfolio.riskmodels.CovarianceSpec} says which covariance, a {@link
 * io.troupe.portfolio.riskmodels.MeanSpec} which means. Formulas, divisors and what becomes of bad
 * input: docs/risk-models.md.
 */
@NullMarked
package io.troupe.portfolio.riskmodels;

import org.jspecify.annotations.NullMarked;
