package io.troupe.simulation.plan;

import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;

/**
 * By what the fund's capital is divided from one decision to the next.
 *
 * @param allotment the shares in force
 * @param state what the allocator remembers
 */
public record StandingAllotment(Allotment allotment, AllocatorState state) {
    /** That of a plan before its first bar. */
    public static StandingAllotment first(SimulationPlan plan) {
        return new StandingAllotment(plan.firstAllotment(), plan.firstDivision().state());
    }
}
