package io.troupe.simulation;

import io.troupe.journal.store.JournalProblem;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.plan.SimulationResult;
import java.util.List;

/** How an execution ended. */
public sealed interface Outcome {
    /**
     * All bars are simulated and recorded.
     *
     * @param result the end of the simulation
     * @param failures the strategies that were taken out
     * @param distrusts those of which it was found that what they save does not restore them, in
     *        their order
     */
    record Finished(SimulationResult result, List<Failure> failures, List<Distrust> distrusts)
            implements
            Outcome {}

    /**
     * The run was told to stop; what it has done is recorded.
     *
     * @param lastBar the last complete bar
     * @param distrusts as above
     */
    record Stopped(int lastBar, List<Distrust> distrusts) implements Outcome {}

    /**
     * The run cannot go on.
     *
     * @param kind what stands in the way
     * @param message what happened, where, and what to do
     */
    record Failed(Kind kind, String message) implements Outcome {}

    /** What stopped a run that should have gone on. */
    enum Kind {
        /** A strategy failed, and the settings say that the run stops then. */
        STRATEGY,
        /** An amount does not fit the ledgers, because of an absurd price. */
        AMOUNT,
        /** The journal is damaged, cannot be written, or tells of another run. */
        JOURNAL,
        /** The disk is nearly full. */
        DISK,
        /** The medium of the journal can only be read. */
        READ_ONLY,
        /** The journal may not be written by this user. */
        NOT_PERMITTED,
        /** Too many files are open to write the journal. */
        OPEN_FILES,
        /** Memory has run out, and not within a call of a strategy's own. */
        MEMORY,
        /** A fault of the program itself. */
        FAULT;

        /** What a journal that cannot be read or written stands for. */
        static Kind of(JournalProblem problem) {
            return problem.obstacle().map(obstacle -> switch (obstacle) {
                case DISK_FULL -> DISK;
                case READ_ONLY -> READ_ONLY;
                case NOT_PERMITTED -> NOT_PERMITTED;
                case OPEN_FILES -> OPEN_FILES;
            }).orElse(JOURNAL);
        }
    }
}
