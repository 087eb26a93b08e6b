package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import io.troupe.journal.portfolios.JournalWriter;
import java.util.concurrent.CompletionStage;

/** Where a run is executed: what it has for itself of the actor system that it is in. */
public interface Venue {
    /** The one thread of all its actors but cohorts and those that keep the books. */
    DispatcherSelector spine();

    /** The one thread of what follows the bars: the recorder, and the journal if that is here. */
    DispatcherSelector books();

    /**
     * The pool of its cohorts.
     *
     * @param poolsLost how many were lost to strategies that hang: a fresh one for each
     */
    DispatcherSelector strategies(int poolsLost);

    /**
     * Opens the journal.
     *
     * @param context the guardian's
     * @param listener told what the writer reports
     */
    ActorRef<JournalWriter.Command> journal(ActorContext<?> context, Recording.Journaled journal,
            ActorRef<JournalWriter.Notice> listener);

    /**
     * Takes back what the run had, when it has ended.
     *
     * @param clean whether all its actors have ended; else their threads are lost
     * @return done when the files are closed
     */
    CompletionStage<?> leave(boolean clean);
}
