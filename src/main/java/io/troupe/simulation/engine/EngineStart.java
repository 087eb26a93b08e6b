package io.troupe.simulation.engine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.EngineSystem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The actor system of one run in the making, while its data is still being read: to start one takes
 * a processor about as long as reading a small fund's data. It serves one execution; others have
 * systems of their own. Closed without having been used, the system ends.
 */
public final class EngineStart implements AutoCloseable {
    private final int threads;
    private final CompletableFuture<EngineHost> host = new CompletableFuture<>();
    private final AtomicBoolean isTaken = new AtomicBoolean();

    private EngineStart(int threads) {
        this.threads = threads;
    }

    /**
     * Begins to start the system of a run.
     *
     * @param threads how many run strategies; empty: as many as there are processors
     * @param store where its journal is
     */
    public static EngineStart begin(OptionalInt threads, JournalStore store) {
        EngineStart start = new EngineStart(number(threads));
        Thread.ofPlatform().daemon().name("engine-start").start(() -> {
            try {
                start.host.complete(EngineHost.forOne(
                        config(start.threads, JournalSettings.of(store))));
            } catch (RuntimeException | Error failed) {
                start.host.completeExceptionally(failed);
            }
        });
        return start;
    }

    /** How many threads a pool of cohorts has. */
    static int number(OptionalInt threads) {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    /** All that the system of a run is set up with. */
    static Config config(int threads, Config journal) {
        return EngineSystem.config(threads).withFallback(journal)
                .withFallback(ConfigFactory.load());
    }

    /**
     * The host that was started, which is the caller's to close; empty if it was taken before, was
     * set up for another number of threads, or could not be started: whoever starts it once more
     * learns why.
     */
    Optional<EngineHost> take(int wantedThreads) {
        if (wantedThreads != threads || isTaken.getAndSet(true)) {
            return Optional.empty();
        }
        try {
            return Optional.of(host().join());
        } catch (CompletionException unstarted) {
            return Optional.empty();
        }
    }

    private void end() {
        try {
            host().join().close();
        } catch (CompletionException unstarted) {
            // Then there is nothing to end.
        }
    }

    /** The host, once it has been started. */
    CompletableFuture<EngineHost> host() {
        return host;
    }

    @Override
    public void close() {
        if (isTaken.getAndSet(true)) {
            return;
        }
        if (host().isDone()) {
            end();
        } else {
            Thread.ofPlatform().daemon().name("engine-end").start(this::end);
        }
    }
}
