/**
 * Strategies and their sleeves from bar to bar, ahead of the fund.
 *
 * <p>{@link io.troupe.simulation.cohort.CohortKernel} runs a cohort over a window and tells {@link
 * io.troupe.simulation.cohort.CohortWindow}s, which {@link
 * io.troupe.simulation.cohort.CohortWindows} adds up; a {@link
 * io.troupe.simulation.cohort.Revision} makes it go back. Knows no actor.
 */
@NullMarked
package io.troupe.simulation.cohort;

import org.jspecify.annotations.NullMarked;
