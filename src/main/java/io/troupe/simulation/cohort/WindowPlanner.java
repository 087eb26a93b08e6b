package io.troupe.simulation.cohort;

import io.troupe.simulation.cohort.CohortKernel.Pause;
import io.troupe.simulation.plan.CapitalCalendar;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;

/**
 * Chooses how far cohorts run ahead. A window ends where capital moves; it shrinks by half
 * when an order was cut in it, since everything after the cut is computed again, and doubles when
 * it went through. Depends on the course of the run alone, and results do not depend on it.
 */
public final class WindowPlanner {
    private final int bars;
    private final int largest;
    private final CapitalCalendar capital;
    private final boolean everyBar;
    private final int checkpointBars;
    private int width;
    private boolean revised;

    /**
     * A planner that begins with the largest window.
     *
     * @param everyBar whether a cohort cannot run ahead, so that each window is one bar
     * @param checkpointBars a window ends with every so many bars; 0: none need to
     */
    public WindowPlanner(SimulationPlan plan, RunTables tables, boolean everyBar,
            int checkpointBars) {
        this.capital = tables.capital();
        this.bars = plan.data().bars();
        this.largest = tables.largestWindow();
        this.everyBar = everyBar;
        this.checkpointBars = checkpointBars;
        this.width = largest;
    }

    /** A window, and where it stops. */
    public record Window(int lastBar, Pause pause) {}

    /** The window that begins with a bar, or goes on from its valuation. */
    public Window next(int bar, boolean valued) {
        width = revised ? Math.max(1, width / 2) : Math.min(largest, width * 2);
        revised = false;
        int first = valued ? bar + 1 : bar;
        int last = Math.min(lastBefore(bar), everyBar ? first : bar + width - 1);
        int division = capital.nextMove(first);
        if (division >= 0 && division <= last) {
            return new Window(division, Pause.DIVIDING);
        }
        // Where a checkpoint is due, a bar that is valued is finished, and the next not begun.
        if (everyBar && first <= lastBefore(bar)) {
            return new Window(first, Pause.VALUED);
        }
        return new Window(last, Pause.NONE);
    }

    /** The last bar that a window may reach: checkpoints are taken between windows. */
    private int lastBefore(int bar) {
        int end = bars - 1;
        return checkpointBars == 0 ? end
                : Math.min(end, bar + checkpointBars - 1 - bar % checkpointBars);
    }

    /** Cohorts had to go back. */
    public void revised() {
        revised = true;
    }
}
