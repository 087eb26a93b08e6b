package io.troupe.simulation;

import akka.actor.typed.ChildFailed;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.simulation.Simulation.Told;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;

/**
 * A phase in the life of a run: what is known in it, and which phase comes of what is told.
 *
 * <pre>
 * Opening → Preparing → Performing → Saving → Closing → Telling → Ended
 *               ↑            │          │                  │
 *               └────────────┴──────────┴──────────────────┘ the run is executed again
 * </pre>
 *
 * <p>{@link Opening} and {@link Closing} are those of a run with a journal; only a complete one of
 * them is {@link Saving}. Each phase may end the run. It holds nothing that is not known yet or not
 * any more; what nobody can tell in it is refused as a fault of the program, and where something
 * comes too late to matter, it is said why.
 */
sealed interface RunPhase permits Opening, RunPhase.Executing, Ended {
    /** What has been asked for so far. */
    Stopping stopping();

    /** The same phase, with a run that stops or not. */
    RunPhase stopping(Stopping how);

    /** The journal has noticed something. */
    RunPhase onNotice(Notice notice);

    /** Whether what is told in an execution is heard. */
    boolean hears(int generation);

    /** Somebody has told something in an execution that is heard. */
    RunPhase onTold(Told told);

    /** An actor has failed. */
    RunPhase onFailed(ChildFailed failed);

    /** The run is over. */
    RunPhase end(Outcome outcome);

    /** What is thrown where something is told that cannot be told in the phase. */
    default IllegalStateException untimely(Object told) {
        return new IllegalStateException(
                told + " was told in the phase " + getClass().getSimpleName());
    }

    /** An execution is under way. */
    sealed interface Executing extends RunPhase permits Preparing, OnStage {
        /** What all phases work with. */
        Backstage backstage();

        /** How the run has gone so far. */
        Course course();

        /** The same phase of a run that has gone further. */
        RunPhase with(Course next);

        @Override
        default Stopping stopping() {
            return course().stopping();
        }

        @Override
        default RunPhase stopping(Stopping how) {
            return with(course().with(how));
        }

        @Override
        default boolean hears(int generation) {
            return generation == course().generation().number();
        }

        /** The journal is open and written to. */
        @Override
        default RunPhase onNotice(Notice notice) {
            return switch (notice) {
                // Only the clock waits for bars, and only while it calls them.
                case Notice.BarsDurable _ -> this;
                case Notice.DiskFull full -> stopping(Stopping.because(full.problem()));
                case Notice.WriteFailed failed -> end(RunFailures.unwritten(failed.problem()));
                case Notice.Opened _,Notice.OpenFailed _,Notice.Closed _ -> throw untimely(notice);
            };
        }

        @Override
        default RunPhase onFailed(ChildFailed failed) {
            return end(backstage().failure(failed));
        }

        @Override
        default RunPhase end(Outcome outcome) {
            return backstage().end(outcome);
        }
    }

    /** The actors of an execution are on stage. */
    sealed interface OnStage extends Executing permits Performing, Saving, Closing, Telling {
        /** Who they are. */
        Company company();

        @Override
        default RunPhase end(Outcome outcome) {
            company().stopWatching();
            return backstage().end(outcome);
        }

        /** Takes what is told of a checkpoint; whether it has been taken with it. */
        default boolean takes(Simulation.OfCheckpoint saved) {
            return switch (saved) {
                case Simulation.Part part -> {
                    company().gather(part);
                    yield false;
                }
                case Simulation.BooksSaved marked -> {
                    company().booked(backstage().committedBar(), course().books().head());
                    yield false;
                }
                case Simulation.CheckpointTaken(Checkpoint checkpoint) -> {
                    course().books().compare(checkpoint,
                            backstage().script().recording().plan().layout());
                    yield true;
                }
            };
        }

        /** What some strategies save does not restore them. */
        default RunPhase distrusting(List<Distrust> found) {
            backstage().shelf().giveUp(found);
            return with(course().with(course().generation().distrusting(found)));
        }
    }
}
