/** Features of the last bars against their definitions and by hand. */
@NullMarked
package io.troupe.features.rolling;

import org.jspecify.annotations.NullMarked;
