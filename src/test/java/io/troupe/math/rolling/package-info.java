/** Tests of rolling kernels against two-pass definitions. */
@NullMarked
package io.troupe.math.rolling;

import org.jspecify.annotations.NullMarked;
