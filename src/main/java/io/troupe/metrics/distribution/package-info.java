/** How returns of bars are distributed, and how much of a portfolio can be lost in one. */
@NullMarked
package io.troupe.metrics.distribution;

import org.jspecify.annotations.NullMarked;
