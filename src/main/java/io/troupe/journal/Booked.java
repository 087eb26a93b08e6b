package io.troupe.journal;

import java.util.List;

/** What became of a bar in the {@link BarBooks}. */
public sealed interface Booked {
    /** The block goes on, or was written by an earlier run. */
    record Pending() implements Booked {}

    /**
     * A block is complete.
     *
     * @param blocks those of the books that booked something, then the house's
     */
    record Complete(List<Block> blocks) implements Booked {
        /** Checks the components. */
        public Complete {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * All bars up to this one have been told to somebody, and nobody keeps them.
     *
     * @param bar the last of them
     */
    record Passed(int bar) implements Booked {}

    /**
     * The run does not come out as it did when the journal was written. The first difference is at
     * this bar or before.
     *
     * @param portfolio whose bookings differ
     * @param bar where the recorded and the computed hash were compared
     * @param recorded the journal's hash
     * @param computed the hash of what was booked now
     */
    record Diverged(PortfolioId portfolio, int bar, Hash recorded, Hash computed)
            implements
            Booked {}
}
