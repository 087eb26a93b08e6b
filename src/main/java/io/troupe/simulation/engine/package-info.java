/**
 * Executes simulations with actors: alone, or many at once in one actor system.
 *
 * <p>{@link io.troupe.simulation.engine.Engine} executes one and waits; {@link
 * io.troupe.simulation.engine.EngineHost} has as many as are wanted, in an actor system of its own
 * or of the caller.
 */
@NullMarked
package io.troupe.simulation.engine;

import org.jspecify.annotations.NullMarked;
