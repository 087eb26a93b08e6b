/** Tests of the technical indicators. */
@NullMarked
package io.troupe.features.indicators;

import org.jspecify.annotations.NullMarked;
