/** Reproduces published fills, fees and trajectories. */
@NullMarked
package io.troupe.conformance.execution;

import org.jspecify.annotations.NullMarked;
