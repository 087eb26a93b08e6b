package io.troupe.run;

import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.folder.Manifest;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.simulation.checkpoint.Checkpoint;
import java.io.IOException;
import java.util.Optional;

/**
 * What a run holds at the end of its journal, so that nothing before has to be read to go on: a
 * checkpoint of the simulation and a bookmark of the results, both of the last durable bar and of
 * its hash, in files that are as the run wrote them. The journal itself was verified when it was
 * written, and the process that wrote it came to its end; its portfolios are read back from their
 * snapshots, and must come to the same hash.
 *
 * @param bookmark where results go on
 * @param checkpoint where the simulation does
 */
record SealedPrefix(Bookmark bookmark, Checkpoint checkpoint) {
    /**
     * That of a run, if there is one.
     *
     * @param end how far its journal reaches
     */
    static Optional<SealedPrefix> of(OpenRun run, Fund fund, Durable end) throws IOException {
        // Where a process ended in the middle, books may have been written beyond the house.
        if (run.manifest().status() != Manifest.Status.FINISHED) {
            return Optional.empty();
        }
        Optional<Bookmark> bookmark = RunBookmarks.fitting(run, fund)
                .filter(found -> found.place().bar() == end.bar()
                        && found.place().history().equals(end.hash().toString()));
        if (bookmark.isEmpty()) {
            return Optional.empty();
        }
        return run.checkpoints(fund).at(fund.plan(), fund.journalPlan(), end)
                .filter(checkpoint -> checkpoint.bar() > run.seamBar())
                .map(checkpoint -> new SealedPrefix(bookmark.get(), checkpoint));
    }

    /** What is added to the journal, of which there is nothing yet. */
    MemoryBookings added(JournalPlan plan) {
        return MemoryBookings.behind(plan, checkpoint.head(), ContinuedBookings.mostInMemory());
    }
}
