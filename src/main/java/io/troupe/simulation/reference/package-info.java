/**
 * The simulation as a plain loop. Read {@link
 * io.troupe.simulation.reference.ReferenceSimulator} first: it is what a bar means, and what the
 * actors must agree with.
 */
@NullMarked
package io.troupe.simulation.reference;

import org.jspecify.annotations.NullMarked;
