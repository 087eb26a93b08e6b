package io.troupe.journal.portfolios;

import akka.dispatch.Futures;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import akka.persistence.journal.japi.AsyncWriteJournal;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Durable;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scala.concurrent.Future;
import scala.jdk.javaapi.CollectionConverters;

/** A journal in memory, with no file and no database behind it. Two of one path are one place. */
record MemoryStore(Path path) implements JournalStore {
    private static final Map<String, Place> PLACES = new ConcurrentHashMap<>();
    private static final long FREE_BYTES = 1L << 30;

    /** What is kept. */
    private static final class Place {
        private final Map<String, NavigableMap<Long, PersistentRepr>> events = new ConcurrentHashMap<>();
        private volatile @Nullable Durable watermark;
        private volatile boolean locked;

        private NavigableMap<Long, PersistentRepr> of(String persistenceId) {
            return events.computeIfAbsent(persistenceId, id -> new ConcurrentSkipListMap<>());
        }
    }

    private Place place() {
        return PLACES.computeIfAbsent(path.toString(), path -> new Place());
    }

    /** Does away with all events. */
    void lose() {
        place().events.clear();
    }

    @Override
    public Optional<JournalProblem> create(Durable start) {
        Place place = place();
        if (place.watermark != null) {
            return Optional.of(new JournalProblem.Exists(path));
        }
        place.watermark = start;
        return Optional.empty();
    }

    @Override
    public boolean hasBegun() {
        return !place().events.isEmpty();
    }

    @Override
    public Checked<Lock> lock() {
        Place place = place();
        if (place.locked) {
            return new Checked.Failed<>(new JournalProblem.Locked(path, "this process"));
        }
        place.locked = true;
        return new Checked.Passed<>(new Lock() {
            @Override
            public boolean isShared() {
                return false;
            }

            @Override
            public void abandon() {
                place.locked = false;
            }

            @Override
            public void close() {
                place.locked = false;
            }
        });
    }

    @Override
    public Checked<Lock> lockToRead() {
        return lock();
    }

    @Override
    public Checked<Durable> watermark() {
        Durable mark = place().watermark;
        return mark == null
                ? new Checked.Failed<>(new JournalProblem.BadFile(path, "there is no watermark"))
                : new Checked.Passed<>(mark);
    }

    @Override
    public List<JournalProblem> preflight(int durableBar) {
        return durableBar < 0 || hasBegun() ? List.of()
                : List.of(new JournalProblem.JournalMissing(path, "it is empty", durableBar));
    }

    @Override
    public Optional<JournalProblem> space(long reserveBytes) {
        return FREE_BYTES >= reserveBytes ? Optional.empty()
                : Optional.of(new JournalProblem.DiskLow(path, FREE_BYTES, reserveBytes));
    }

    @Override
    public Optional<JournalProblem> opening() {
        return Optional.empty();
    }

    @Override
    public Optional<JournalProblem> damagedEnd() {
        return Optional.empty();
    }

    @Override
    public Optional<JournalProblem> damage() {
        return Optional.empty();
    }

    @Override
    public Config plugins() {
        return ConfigFactory.parseMap(Map.of("memory-journal.place", path.toString()))
                .withFallback(ConfigFactory.parseString("""
                        akka.persistence.journal.plugin = memory-journal
                        memory-journal.class = "%s"
                        akka.persistence.snapshot-store.plugin = akka.persistence.no-snapshot-store
                        """.formatted(Plugin.class.getName())));
    }

    @Override
    public Writing write() {
        Place place = place();
        return new Writing() {
            @Override
            public void advance(Durable durable) {
                place.watermark = durable;
            }

            @Override
            public Optional<JournalProblem> beforeBlock() {
                return space();
            }

            @Override
            public Optional<JournalProblem> afterWrite() {
                return space();
            }

            @Override
            public Optional<JournalProblem> space() {
                return MemoryStore.this.space(RESERVE_BYTES);
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @Override
    public Copy copy() {
        MemoryStore copy = new MemoryStore(path.resolve("copy"));
        place().events.forEach((id, events) -> copy.place().of(id).putAll(events));
        return new Copy() {
            @Override
            public JournalStore store() {
                return copy;
            }

            @Override
            public void close() {
                PLACES.remove(copy.path().toString());
            }
        };
    }

    /** Keeps events where the settings say. */
    public static final class Plugin extends AsyncWriteJournal {
        private final Place place;

        /** Called by Akka. */
        public Plugin(Config config) {
            place = new MemoryStore(Path.of(config.getString("place"))).place();
        }

        @Override
        public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(
                Iterable<AtomicWrite> messages) {
            messages.forEach(write -> CollectionConverters.asJava(write.payload()).forEach(
                    event -> place.of(write.persistenceId()).put(event.sequenceNr(), event)));
            return Futures.successful(List.of());
        }

        @Override
        public Future<Void> doAsyncDeleteMessagesTo(String persistenceId, long toSequenceNr) {
            return Futures.failed(new UnsupportedOperationException("events are never deleted"));
        }

        @Override
        public Future<Void> doAsyncReplayMessages(String persistenceId, long fromSequenceNr,
                long toSequenceNr, long max, Consumer<PersistentRepr> replay) {
            new TreeMap<>(place.of(persistenceId)).subMap(fromSequenceNr, true, toSequenceNr, true)
                    .values().stream().limit(max).forEach(replay);
            return Futures.successful(null);
        }

        @Override
        public Future<Long> doAsyncReadHighestSequenceNr(String persistenceId,
                long fromSequenceNr) {
            NavigableMap<Long, PersistentRepr> events = place.of(persistenceId);
            return Futures.successful(events.isEmpty() ? 0L : events.lastKey());
        }
    }
}
