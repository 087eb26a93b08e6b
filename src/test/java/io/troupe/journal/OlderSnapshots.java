package io.troupe.journal;

import java.util.Arrays;
import java.util.List;

/** Snapshots as they were before the house had accounts. */
public final class OlderSnapshots {
    private OlderSnapshots() {}

    /**
     * The house after some bars of a run.
     *
     * @param moreFills how many fills it claims beyond those there were, to be known by
     */
    public static JournalRecord ofTheHouse(JournalPlan plan, RandomRun run, int bars,
            long moreFills) {
        BookState house = plan.initialState(PortfolioId.HOUSE);
        List<Block> blocks = run.book(
                Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan)), 0, bars - 1);
        blocks.stream().filter(block -> block.portfolio().isHouse())
                .forEach(block -> house.evolve(block.event()));
        BookSnapshot now = (BookSnapshot) house.snapshot();
        return BookSnapshot.of(now.durable(), Arrays.copyOf(now.positions(), plan.assets()),
                Arrays.copyOf(now.cashMicros(), 1),
                new BookSnapshot.Flags(new int[0], now.flags().fills() + moreFills,
                        now.flags().halted()),
                now.bookHashes(), now.bookSequences());
    }
}
