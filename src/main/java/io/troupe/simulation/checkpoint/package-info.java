/**
 * Checkpoints of a whole simulation: what is kept, in which file, and which may be used.
 *
 * <p>A {@link io.troupe.simulation.checkpoint.Checkpoint} is used only if settings, code, data and
 * journal agree with it; {@link io.troupe.simulation.checkpoint.Resumption} is what a run goes on
 * from. Knows no actor.
 */
@NullMarked
package io.troupe.simulation.checkpoint;

import org.jspecify.annotations.NullMarked;
