/**
 * Strategies, asked with care: what they throw, answer, save or never return is told as what it
 * is, by whom, and where.
 *
 * <p>{@link io.troupe.simulation.hosting.HostedStrategies} guards each call; {@link
 * io.troupe.simulation.hosting.StateProof} proves what they save; {@link
 * io.troupe.simulation.hosting.Watchdog} sees calls that do not return. Knows no actor.
 */
@NullMarked
package io.troupe.simulation.hosting;

import org.jspecify.annotations.NullMarked;
