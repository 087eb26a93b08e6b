package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.CohortKernel.Pause;
import io.troupe.simulation.cohort.WindowPlanner.Window;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Twenty days from Monday 2024-01-01 on: weeks begin with the bars 7 and 14. */
class WindowPlannerTest {
    private static final int BARS = 20;
    private static final int LARGEST = 8;

    private static WindowPlanner planner(Cadence divided, boolean everyBar, int checkpointBars) {
        SimulationPlan plan = HandFund.quiet(BARS).strategy(ScriptedStrategy.hold(0.5))
                .divided(divided, new EqualAllocator()).plan();
        return planner(plan, everyBar, checkpointBars);
    }

    private static WindowPlanner planner(SimulationPlan plan, boolean everyBar,
            int checkpointBars) {
        RunTables tables = RunTables.of(plan, new EngineOptions(OptionalInt.empty(),
                OptionalInt.empty(), LARGEST, EngineOptions.DEFAULT.barTimeout(),
                EngineOptions.DEFAULT.maxLagBars()));
        return new WindowPlanner(plan, tables, everyBar, checkpointBars);
    }

    private static Window to(int lastBar) {
        return new Window(lastBar, Pause.NONE);
    }

    @Test
    void windowsAreAsLargeAsTheyMayBeUpToTheEnd() {
        WindowPlanner planner = planner(Cadence.NEVER, false, 0);
        assertThat(planner.next(0, false)).isEqualTo(to(7));
        assertThat(planner.next(8, false)).isEqualTo(to(15));
        assertThat(planner.next(16, false)).isEqualTo(to(19));
    }

    /** 8 bars, 4 after a cut, 2 after another, and twice as many again without. */
    @Test
    void aCutHalvesTheNextWindowAndNoneDoublesIt() {
        WindowPlanner planner = planner(Cadence.NEVER, false, 0);
        planner.next(0, false);
        planner.revised();
        assertThat(planner.next(0, false)).isEqualTo(to(3));
        planner.revised();
        assertThat(planner.next(0, false)).isEqualTo(to(1));
        assertThat(planner.next(0, false)).isEqualTo(to(3));
        assertThat(planner.next(0, false)).isEqualTo(to(7));
        assertThat(planner.next(0, false)).isEqualTo(to(7));
    }

    @Test
    void noWindowIsShorterThanABar() {
        WindowPlanner planner = planner(Cadence.NEVER, false, 0);
        for (int n = 0; n < 6; n++) {
            planner.revised();
            assertThat(planner.next(5, false).lastBar()).isGreaterThanOrEqualTo(5);
        }
        planner.revised();
        assertThat(planner.next(5, false)).isEqualTo(to(5));
    }

    /** Every 6 bars: 0–5, 6–11, 12–17, 18–19. */
    @Test
    void checkpointsAreTakenBetweenWindows() {
        WindowPlanner planner = planner(Cadence.NEVER, false, 6);
        assertThat(planner.next(0, false)).isEqualTo(to(5));
        assertThat(planner.next(3, false)).isEqualTo(to(5));
        assertThat(planner.next(5, false)).isEqualTo(to(5));
        assertThat(planner.next(6, false)).isEqualTo(to(11));
        assertThat(planner.next(18, false)).isEqualTo(to(19));
    }

    /** A window stops at the valuation where capital is divided, and goes on behind it. */
    @Test
    void aWindowStopsWhereCapitalIsDivided() {
        WindowPlanner planner = planner(Cadence.WEEKLY, false, 0);
        assertThat(planner.next(0, false)).isEqualTo(new Window(7, Pause.DIVIDING));
        assertThat(planner.next(7, false)).isEqualTo(new Window(7, Pause.DIVIDING));
        assertThat(planner.next(7, true)).isEqualTo(new Window(14, Pause.DIVIDING));
        assertThat(planner.next(14, true)).isEqualTo(to(19));
    }

    /** On the first day, the fifth and the seventh, beside the beginnings of weeks. */
    @Test
    void aWindowStopsWhereCapitalComesOrGoes() {
        WindowPlanner planner = planner(HandFund.quiet(BARS).strategy(ScriptedStrategy.hold(0.5))
                .divided(Cadence.WEEKLY, new EqualAllocator()).flow("2024-01-01", 10)
                .flow("2024-01-05", -10).flow("2024-01-07", 5).plan(), false, 0);
        assertThat(planner.next(0, false)).isEqualTo(new Window(0, Pause.DIVIDING));
        assertThat(planner.next(0, true)).isEqualTo(new Window(4, Pause.DIVIDING));
        assertThat(planner.next(4, true)).isEqualTo(new Window(6, Pause.DIVIDING));
        assertThat(planner.next(6, true)).isEqualTo(new Window(7, Pause.DIVIDING));
        assertThat(planner.next(7, true)).isEqualTo(new Window(14, Pause.DIVIDING));
    }

    @Test
    void aDivisionBeyondTheWindowDoesNotLengthenIt() {
        WindowPlanner planner = planner(Cadence.WEEKLY, false, 3);
        assertThat(planner.next(0, false)).isEqualTo(to(2));
        assertThat(planner.next(6, false)).isEqualTo(new Window(7, Pause.DIVIDING));
    }

    /** Who cannot run ahead is asked no earlier than at the bar's own valuation. */
    @Test
    void whereNobodyRunsAheadEachWindowIsABarsValuation() {
        WindowPlanner planner = planner(Cadence.WEEKLY, true, 0);
        assertThat(planner.next(0, false)).isEqualTo(new Window(0, Pause.VALUED));
        assertThat(planner.next(0, true)).isEqualTo(new Window(1, Pause.VALUED));
        assertThat(planner.next(6, true)).isEqualTo(new Window(7, Pause.DIVIDING));
        assertThat(planner.next(18, true)).isEqualTo(new Window(19, Pause.VALUED));
        assertThat(planner.next(19, true)).isEqualTo(to(19));
    }
}
