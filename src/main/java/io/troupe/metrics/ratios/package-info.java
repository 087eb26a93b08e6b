/** Return per unit of risk, by several measures of risk. */
@NullMarked
package io.troupe.metrics.ratios;

import org.jspecify.annotations.NullMarked;
