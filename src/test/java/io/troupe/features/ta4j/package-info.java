/** Tests of the adapter for ta4j. */
@NullMarked
package io.troupe.features.ta4j;

import org.jspecify.annotations.NullMarked;
