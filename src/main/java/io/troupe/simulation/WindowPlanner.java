package io.troupe.simulation;

import io.troupe.simulation.CohortKernel.Pause;

/**
 * Chooses how far cohorts run ahead. A window ends where capital is divided; it shrinks by half
 * when an order was cut in it, since everything after the cut is computed again, and doubles when
 * it went through. Depends on the course of the run alone, and results do not depend on it.
 */
final class WindowPlanner {
    private final int bars;
    private final int largest;
    private final SimulationPlan plan;
    private final Periods periods;
    private final boolean everyBar;
    private int width;
    private boolean revised;

    /**
     * A planner that begins with the largest window.
     *
     * @param everyBar whether a cohort cannot run ahead, so that each window is one bar
     */
    WindowPlanner(SimulationPlan plan, RunTables tables, boolean everyBar) {
        this.plan = plan;
        this.periods = tables.periods();
        this.bars = plan.data().bars();
        this.largest = tables.largestWindow();
        this.everyBar = everyBar;
        this.width = largest;
    }

    /** A window, and where it stops. */
    record Window(int lastBar, Pause pause) {}

    /** The window that begins with a bar, or goes on from its valuation. */
    Window next(int bar, boolean valued) {
        width = revised ? Math.max(1, width / 2) : Math.min(largest, width * 2);
        revised = false;
        int first = valued ? bar + 1 : bar;
        int last = Math.min(bars - 1, everyBar ? first : bar + width - 1);
        int division = periods.next(plan.decisions(), first);
        if (division >= 0 && division <= Math.max(first, last)) {
            return new Window(division, Pause.DIVIDING);
        }
        if (everyBar && first < bars) {
            return new Window(first, Pause.VALUED);
        }
        return new Window(last, Pause.NONE);
    }

    /** Cohorts had to go back. */
    void revised() {
        revised = true;
    }
}
