/**
 * Whether, where and at which reference price one order meets one bar: pure functions of the
 * order's prices and the bar's open, high, low and close.
 */
@NullMarked
package io.troupe.execution.matching;

import org.jspecify.annotations.NullMarked;
