/**
 * Volume indicators: how much was traded when prices rose and when they fell.
 *
 * <p>What holds for all indicators is said in {@link io.troupe.features.indicators}.
 */
@NullMarked
package io.troupe.features.indicators.volume;

import org.jspecify.annotations.NullMarked;
