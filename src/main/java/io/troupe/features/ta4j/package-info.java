/**
 * Indicators of the library ta4j as features: the long tail of what the product has none of its
 * own for. Nothing else uses ta4j, and its classes are loaded only if a strategy declares such a
 * feature.
 */
@NullMarked
package io.troupe.features.ta4j;

import org.jspecify.annotations.NullMarked;
