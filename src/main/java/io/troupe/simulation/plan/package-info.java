/**
 * What results depend on: the plan of a simulation and what follows from it alone.
 *
 * <p>{@link io.troupe.simulation.plan.SimulationPlan} is the whole of it; {@link
 * io.troupe.simulation.plan.RunTables} are its tables by bar, made once and shared. {@link
 * io.troupe.simulation.plan.EngineOptions} are how it is executed, which no result depends on.
 */
@NullMarked
package io.troupe.simulation.plan;

import org.jspecify.annotations.NullMarked;
