package io.troupe.simulation;

import io.troupe.journal.store.JournalProblem;

/** Whether a run is to stop after the bars under way, and what is told of it then. */
sealed interface Stopping {
    /** Nobody wants it to: it goes on to its last bar. */
    record No() implements Stopping {}

    /** Somebody has asked for it. */
    record Asked() implements Stopping {}

    /**
     * It must, though nobody has asked for it.
     *
     * @param outcome what is told of the run, even if it comes to its last bar
     */
    record Because(Outcome.Failed outcome) implements Stopping {}

    /** The disk is nearly full. */
    static Stopping because(JournalProblem diskFull) {
        return new Because(RunFailures.diskFull(diskFull));
    }

    /** The same when somebody asks for it: a reason that is known remains the reason. */
    default Stopping asked() {
        return switch (this) {
            case No no -> new Asked();
            case Asked asked -> asked;
            case Because because -> because;
        };
    }

    /** Whether it is to stop. */
    default boolean isDue() {
        return !(this instanceof No);
    }
}
