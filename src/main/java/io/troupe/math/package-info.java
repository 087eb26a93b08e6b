/**
 * Small numeric kernels that several domains share: exact, allocation-free, without state; and how
 * independent ones are run on all processors.
 */
@NullMarked
package io.troupe.math;

import org.jspecify.annotations.NullMarked;
