package io.troupe.simulation.plan;

import java.util.NavigableMap;

/** The bars at whose close capital moves, and what comes or goes there; worked out once. */
public final class CapitalCalendar {
    private final Capital capital;
    private final Periods periods;
    private final NavigableMap<Integer, Long> flows;

    CapitalCalendar(SimulationPlan plan, Periods periods) {
        this.capital = plan.capital();
        this.periods = periods;
        this.flows = capital.flows().byBar(plan.data());
    }

    /** Whether capital is divided anew at a bar. */
    public boolean decidesAt(int bar) {
        return periods.begins(capital.decisions(), bar);
    }

    /** What comes to the fund at a bar's close (positive) or leaves it, in micros. */
    public long flowAt(int bar) {
        return flows.getOrDefault(bar, 0L);
    }

    /** Whether capital is divided or comes or goes at a bar. */
    public boolean movesAt(int bar) {
        return decidesAt(bar) || flows.containsKey(bar);
    }

    /** The first bar from {@code bar} on at which it does, or −1. */
    public int nextMove(int bar) {
        int decision = periods.next(capital.decisions(), bar);
        Integer flow = flows.ceilingKey(bar);
        if (flow == null) {
            return decision;
        }
        return decision < 0 ? flow : Math.min(decision, flow);
    }
}
