package io.troupe.simulation.engine;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.portfolios.JournalSystem;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.simulation.EngineSystem;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A part of an actor system that has other runs, or other work: a spine, a thread for its books and
 * pools of the run's own, and a journal whose actors are apart, since a system can have the plugin
 * of one journal only.
 */
final class SharedVenue implements Venue {
    private final Lanes lanes;
    private final int threads;
    private final String spine;
    private final String books;
    private final List<String> pools = new ArrayList<>();
    private @Nullable ActorSystem<JournalWriter.Command> journal;

    /**
     * Takes a spine and a thread for books.
     *
     * @param threads of a pool
     */
    SharedVenue(Lanes lanes, int threads) {
        this.lanes = lanes;
        this.threads = threads;
        this.spine = lanes.single();
        this.books = lanes.single();
    }

    @Override
    public DispatcherSelector spine() {
        return DispatcherSelector.fromConfig(spine);
    }

    @Override
    public DispatcherSelector books() {
        return DispatcherSelector.fromConfig(books);
    }

    @Override
    public synchronized DispatcherSelector strategies(int poolsLost) {
        while (pools.size() <= poolsLost) {
            pools.add(lanes.pool(threads));
        }
        return DispatcherSelector.fromConfig(pools.get(poolsLost));
    }

    @Override
    public synchronized ActorRef<JournalWriter.Command> journal(ActorContext<?> context,
            Recording.Journaled recording, ActorRef<JournalWriter.Notice> listener) {
        ActorSystem<JournalWriter.Command> apart = JournalSystem.start(
                JournalSettings.of(recording.store()).withFallback(EngineSystem.config(1))
                        .withFallback(ConfigFactory.load()),
                recording.tools(), listener);
        journal = apart;
        return apart;
    }

    @Override
    public synchronized CompletionStage<?> leave(boolean clean) {
        if (clean) {
            lanes.freeSingle(books);
            lanes.freeSingle(spine);
            pools.forEach(pool -> lanes.freePool(threads, pool));
        }
        ActorSystem<JournalWriter.Command> open = journal;
        if (open == null) {
            return CompletableFuture.completedFuture(null);
        }
        open.terminate();
        return open.getWhenTerminated();
    }
}
