package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;

/** The rows about what a journal costs a fund, and how fast it is read back. */
final class JournalRows {
    private static final int LARGE = 1_000;
    private static final double LEAST_OF_LARGE = 0.6;

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
        JournaledWork work = new JournaledWork(plan, threads);
        List<BenchRow> rows = new ArrayList<>();
        rows.add(new BenchRow(base + ", journaled", "µs/bar", work::microsPerBar,
                new Bar(base, isLarge ? LEAST_OF_LARGE : 0)));
        rows.add(new BenchRow(prefix + "added", "µs/bar", work::addedMicrosPerBar, Bar.NONE));
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
