/**
 * Pure functions of series by bar: levels, drawdowns, returns by month or year, quantiles, moments
 * and regressions. Arrays in, numbers out; nothing here knows of portfolios, conventions or years.
 * NaN in a series is a bar without a value and is left out, unless a function says otherwise.
 */
@NullMarked
package io.troupe.metrics.series;

import org.jspecify.annotations.NullMarked;
