/**
 * What can be said of a track record beyond its figures: how far they may be from the truth, and
 * whether the best of many was more than luck. Pure functions of returns, per bar and as fractions.
 *
 * <p>Of one series, {@link io.troupe.metrics.inference.SharpeInference} has everything: {@link
 * io.troupe.metrics.inference.SharpeEstimate} with its standard error and the probability that the
 * true ratio is above a benchmark, a standard error for returns that remember, and intervals by the
 * stationary bootstrap. Of two series on the same bars, {@link
 * io.troupe.metrics.inference.PairedBootstrap} has intervals of what they differ by.
 *
 * <p>Of many trials, {@link io.troupe.metrics.inference.DeflatedSharpe} asks whether the best is
 * better than the best of as many that know nothing, and {@link
 * io.troupe.metrics.inference.OverfittingProbability} how often the best in one half of the bars is
 * below the median in the other.
 *
 * <p>Conventions: Sharpe ratios are per bar unless their name says per year; kurtosis is not excess
 * (3 for a normal distribution); standard deviations have the divisor n − 1, skewness and kurtosis
 * the divisor n. Whatever is drawn by chance is drawn from a seed, resample by resample, so that
 * neither threads nor the order of calls can change a number.
 */
@NullMarked
package io.troupe.metrics.inference;

import org.jspecify.annotations.NullMarked;
