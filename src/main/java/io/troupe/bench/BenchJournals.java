package io.troupe.bench;

import io.troupe.journal.JournalPlan;
import io.troupe.simulation.plan.SimulationPlan;

/** How runs of a benchmark would be journaled. */
public final class BenchJournals {
    private BenchJournals() {}

    /** That of a plan, by the usual settings. */
    public static JournalPlan of(SimulationPlan plan) {
        return SmaGrid.journal(plan);
    }
}
