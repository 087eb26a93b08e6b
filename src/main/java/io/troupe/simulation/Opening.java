package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ChildFailed;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.simulation.Simulation.Told;

/**
 * The journal is read back; nobody has been cast.
 *
 * @param backstage what all phases work with
 * @param memory what the journal holds already; receives what is added
 * @param writer who opens the journal
 * @param stopping what has been asked for meanwhile
 */
record Opening(Backstage backstage, MemoryBookings memory,
        ActorRef<JournalWriter.Command> writer, Stopping stopping) implements RunPhase {
    @Override
    public RunPhase stopping(Stopping how) {
        return new Opening(backstage, memory, writer, how);
    }

    @Override
    public RunPhase onNotice(Notice notice) {
        return switch (notice) {
            case Notice.Opened opened -> Preparing.of(backstage, new Course(
                    Books.journaled(memory, writer, opened.head()),
                    Generation.first(backstage.script()), stopping));
            case Notice.OpenFailed failed -> end(RunFailures.unopened(failed.problems()));
            // A writer in a system of its own that fails by itself says so too.
            case Notice.WriteFailed failed -> end(RunFailures.unwritten(failed.problem()));
            case Notice.BarsDurable _,Notice.DiskFull _,Notice.Closed _ -> throw untimely(notice);
        };
    }

    @Override
    public boolean hears(int generation) {
        return false;
    }

    @Override
    public RunPhase onTold(Told told) {
        throw untimely(told);
    }

    @Override
    public RunPhase onFailed(ChildFailed failed) {
        return end(backstage.failure(failed));
    }

    @Override
    public RunPhase end(Outcome outcome) {
        return backstage.end(outcome);
    }
}
