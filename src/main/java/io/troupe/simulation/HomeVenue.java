package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import io.troupe.journal.portfolios.JournalWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An actor system that was set up for one run: its default dispatcher is the thread of the books,
 * and the journal's plugin is that of the run, so that an event crosses no thread on its way from
 * the portfolio into the journal.
 */
public final class HomeVenue implements Venue {
    @Override
    public DispatcherSelector spine() {
        return DispatcherSelector.fromConfig(EngineSystem.SPINE);
    }

    @Override
    public DispatcherSelector books() {
        return DispatcherSelector.defaultDispatcher();
    }

    @Override
    public DispatcherSelector strategies(int poolsLost) {
        return DispatcherSelector.fromConfig(EngineSystem.strategies(poolsLost));
    }

    @Override
    public ActorRef<JournalWriter.Command> journal(ActorContext<?> context,
            Recording.Journaled journal, ActorRef<JournalWriter.Notice> listener) {
        ActorRef<JournalWriter.Command> writer = context
                .spawn(JournalWriter.create(journal.tools(), listener), "journal", books());
        context.watch(writer);
        return writer;
    }

    /** The files are closed when the system ends. */
    @Override
    public CompletionStage<?> leave(boolean clean) {
        return CompletableFuture.completedFuture(null);
    }
}
