package io.troupe.simulation.hosting;

import io.troupe.journal.BookLayout;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cohort hosts which strategies, and on how many threads.
 *
 * @param seats the cohorts in strategy order
 * @param threads how many threads run them; 0: the spine itself
 */
public record Hosting(List<Seat> seats, int threads) {
    /** Below this many strategy-assets a bar, handing work to another thread costs more than it. */
    private static final long SMALL = 2_000;

    /**
     * Chooses the hosting of a run.
     *
     * @param trusted whether no strategy is the user's own, so that none may block the spine
     * @param everyBar whether a cohort cannot run ahead: then each bar crosses threads twice, which
     *        costs more than a second thread brings
     */
    public static Hosting choose(SimulationPlan plan, EngineOptions options, BookLayout layout,
            boolean trusted, boolean everyBar) {
        int strategies = plan.strategies().size();
        boolean small = (long) strategies * plan.data().assets() < SMALL
                || (everyBar && trusted);
        int threads = options.threads()
                .orElse(small ? 1 : Runtime.getRuntime().availableProcessors());
        int perActor = Math.min(strategies, options.strategiesPerActor()
                .orElse(Math.ceilDiv(strategies, Math.min(threads, strategies))));
        List<Seat> seats = new ArrayList<>();
        for (int first = 0; first < strategies; first += perActor) {
            seats.add(new Seat(seats.size(), first, Math.min(strategies, first + perActor),
                    layout));
        }
        return new Hosting(List.copyOf(seats), threads == 1 && trusted ? 0 : threads);
    }

    /** The first book of each cohort. */
    public int[] firstBooks() {
        return seats.stream().mapToInt(seat -> seat.layout().bookOf(seat.firstStrategy()))
                .toArray();
    }
}
