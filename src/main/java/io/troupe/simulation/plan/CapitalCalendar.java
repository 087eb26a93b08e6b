package io.troupe.simulation.plan;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The bars at whose close capital moves, and what comes or goes there; worked out once. */
public final class CapitalCalendar {
    private final Capital capital;
    private final Periods periods;
    private final NavigableMap<Integer, Long> flows;
    /** Bars at which strategies may join or leave, whatever the cadence. */
    private final NavigableSet<Integer> changes = new TreeSet<>();

    CapitalCalendar(SimulationPlan plan, Periods periods) {
        this.capital = plan.capital();
        this.periods = periods;
        this.flows = capital.flows().byBar(plan.data());
        for (LocalDate date : capital.changes()) {
            int bar = BarOfDate.firstFrom(plan.data(), date);
            if (bar > 0 && bar < plan.data().bars()) {
                changes.add(bar);
            }
        }
    }

    /** Whether capital is divided anew at a bar. */
    public boolean decidesAt(int bar) {
        return periods.begins(capital.decisions(), bar) || changes.contains(bar);
    }

    /** What comes to the fund at a bar's close (positive) or leaves it, in micros. */
    public long flowAt(int bar) {
        return flows.isEmpty() ? 0 : flows.getOrDefault(bar, 0L);
    }

    /** Whether capital is divided or comes or goes at a bar. */
    public boolean movesAt(int bar) {
        return decidesAt(bar) || flows.containsKey(bar);
    }

    /** The first bar from {@code bar} on at which it does, or −1. */
    public int nextMove(int bar) {
        int next = periods.next(capital.decisions(), bar);
        next = earlier(next, flows.ceilingKey(bar));
        return earlier(next, changes.ceiling(bar));
    }

    private static int earlier(int bar, @Nullable Integer other) {
        if (other == null) {
            return bar;
        }
        return bar < 0 ? other : Math.min(bar, other);
    }
}
