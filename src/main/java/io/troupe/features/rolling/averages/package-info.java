/**
 * Averages of the last bars, equally and otherwise weighted, by bars and by volume.
 *
 * <p>What holds for all rolling features is said in {@link io.troupe.features.rolling}.
 */
@NullMarked
package io.troupe.features.rolling.averages;

import org.jspecify.annotations.NullMarked;
