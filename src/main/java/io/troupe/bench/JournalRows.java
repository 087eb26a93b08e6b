package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;

/** The rows about what a journal costs a fund, and how fast it is read back. */
final class JournalRows {
    private static final int LARGE = 1_000;
    private static final double LEAST_OF_LARGE = 0.6;
    /** Of the speed of a journal that a loss of power may cut short. */
    private static final double LEAST_OF_POWER = 0.5;
    private static final String UNIT = "µs/bar";

    private JournalRows() {}

    /**
     * The rows of one fund.
     *
     * @param base the row that executes the same without recording anything
     */
    static List<BenchRow> of(SimulationPlan plan, int threads, String base) {
        int strategies = plan.strategies().size();
        String prefix = "S=" + strategies + " journal, ";
        boolean isLarge = strategies == LARGE;
        JournaledWork work = new JournaledWork(plan, threads, TemporaryRun.Kind.USUAL);
        String journaled = base + ", journaled";
        List<BenchRow> rows = new ArrayList<>();
        rows.add(new BenchRow(journaled, UNIT, work::microsPerBar,
                new Bar(base, isLarge ? LEAST_OF_LARGE : 0)));
        if (isLarge) {
            rows.add(new BenchRow(journaled + ", power", UNIT,
                    new JournaledWork(plan, threads, TemporaryRun.Kind.POWER)::microsPerBar,
                    new Bar(journaled, LEAST_OF_POWER)));
            rows.add(new BenchRow(journaled + ", Akka's plugin", UNIT,
                    new JournaledWork(plan, threads, TemporaryRun.Kind.AKKA)::microsPerBar,
                    Bar.shown(journaled)));
        }
        rows.add(new BenchRow(prefix + "added", UNIT, work::addedMicrosPerBar, Bar.NONE));
        rows.add(new BenchRow(prefix + "added per fill", "µs/fill", work::addedMicrosPerFill,
                Bar.NONE));
        if (isLarge) {
            rows.add(new BenchRow(prefix + "read back", "s/million fills",
                    work::secondsToReadMillionFills, Bar.NONE));
            rows.add(new BenchRow(prefix + "streamed", "s/million fills",
                    work::secondsToStreamMillionFills, Bar.shown(prefix + "read back")));
        }
        return rows;
    }
}
