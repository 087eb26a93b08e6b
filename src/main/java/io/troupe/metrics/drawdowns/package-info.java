/** How far, how long and how often a portfolio was below its highest level. */
@NullMarked
package io.troupe.metrics.drawdowns;

import org.jspecify.annotations.NullMarked;
