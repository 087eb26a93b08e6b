/**
 * Tests of the statistics of time series. Numbers that no hand computes are those of statsmodels
 * 0.13.5 on the series of {@link io.troupe.math.econometrics.Walks}.
 */
@NullMarked
package io.troupe.math.econometrics;

import org.jspecify.annotations.NullMarked;
