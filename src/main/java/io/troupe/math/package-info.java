/** Small numeric kernels that several domains share: exact, allocation-free, without state. */
@NullMarked
package io.troupe.math;

import org.jspecify.annotations.NullMarked;
