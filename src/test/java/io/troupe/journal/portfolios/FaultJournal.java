package io.troupe.journal.portfolios;

import akka.dispatch.Futures;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import akka.persistence.journal.japi.AsyncWriteJournal;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A journal in memory that fails or "crashes" at a chosen write. What was written outlives the
 * actor system, so the next one in the same JVM resumes from it. Events are kept as objects.
 *
 * <p>After a crash no write is answered any more, as if the process had been killed: a test ends
 * the actor system then. One test at a time.
 */
public final class FaultJournal extends AsyncWriteJournal {
    /** What happens at the chosen write. */
    public enum Fault {
        NONE, FAIL_BEFORE, FAIL_AFTER, CRASH_BEFORE, CRASH_AFTER
    }

    private static final Map<String, NavigableMap<Long, PersistentRepr>> STORED = new ConcurrentHashMap<>();
    private static volatile Plan plan = new Plan(Fault.NONE, 0);

    /** Counts writes up to the one that goes wrong. */
    private static final class Plan {
        private final Fault fault;
        private final long atWrite;
        private long writes;
        private volatile boolean crashed;

        Plan(Fault fault, long atWrite) {
            this.fault = fault;
            this.atWrite = atWrite;
        }
    }

    /** Settings that put this journal in the place of LevelDB; no snapshots. */
    public static Config config() {
        return ConfigFactory.parseString("""
                akka.persistence.journal.plugin = fault-journal
                fault-journal {
                  class = "io.troupe.journal.portfolios.FaultJournal"
                  plugin-dispatcher = akka.actor.default-dispatcher
                  replay-dispatcher = akka.actor.default-dispatcher
                  replay-filter.mode = fail
                }
                akka.persistence.snapshot-store.plugin = akka.persistence.no-snapshot-store
                akka.loglevel = OFF
                akka.stdout-loglevel = OFF
                akka.log-dead-letters = off
                """).withFallback(JournalSettings.common());
    }

    /** Forgets everything that was written. */
    public static void clear() {
        STORED.clear();
        arm(Fault.NONE, 0);
    }

    /** Lets the {@code atWrite}-th write from now, counted from 1, go wrong. */
    public static void arm(Fault fault, long atWrite) {
        plan = new Plan(fault, atWrite);
    }

    /** Whether the crash has happened. */
    public static boolean hasCrashed() {
        return plan.crashed;
    }

    /** The events of a portfolio, {@code run-id/book-0}, in order. */
    public static List<Object> events(String persistenceId) {
        List<Object> events = new ArrayList<>();
        stored(persistenceId).values().forEach(written -> events.add(written.payload()));
        return events;
    }

    private static NavigableMap<Long, PersistentRepr> stored(String persistenceId) {
        return STORED.computeIfAbsent(persistenceId, id -> new ConcurrentSkipListMap<>());
    }

    @Override
    public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(
            Iterable<AtomicWrite> messages) {
        Plan current = plan;
        List<Optional<Exception>> results = new ArrayList<>();
        for (AtomicWrite write : messages) {
            if (current.crashed) {
                return never();
            }
            boolean isChosen = ++current.writes == current.atWrite;
            Fault fault = isChosen ? current.fault : Fault.NONE;
            if (fault != Fault.FAIL_BEFORE && fault != Fault.CRASH_BEFORE) {
                put(write);
            }
            switch (fault) {
                case NONE -> results.add(Optional.empty());
                case FAIL_BEFORE, FAIL_AFTER -> {
                    return Futures.failed(new IOException("injected " + fault));
                }
                case CRASH_BEFORE, CRASH_AFTER -> {
                    current.crashed = true;
                    return never();
                }
            }
        }
        return Futures.successful(results);
    }

    private static Future<Iterable<Optional<Exception>>> never() {
        return Promise.<Iterable<Optional<Exception>>>apply().future();
    }

    private static void put(AtomicWrite write) {
        CollectionConverters.asJava(write.payload()).forEach(
                event -> stored(write.persistenceId()).put(event.sequenceNr(), event));
    }

    @Override
    public Future<Void> doAsyncDeleteMessagesTo(String persistenceId, long toSequenceNr) {
        return Futures.failed(new UnsupportedOperationException("events are never deleted"));
    }

    @Override
    public Future<Void> doAsyncReplayMessages(String persistenceId, long fromSequenceNr,
            long toSequenceNr, long max, Consumer<PersistentRepr> replay) {
        new TreeMap<>(stored(persistenceId)).subMap(fromSequenceNr, true, toSequenceNr, true)
                .values().stream().limit(max).forEach(replay);
        return Futures.successful(null);
    }

    @Override
    public Future<Long> doAsyncReadHighestSequenceNr(String persistenceId, long fromSequenceNr) {
        NavigableMap<Long, PersistentRepr> events = stored(persistenceId);
        return Futures.successful(events.isEmpty() ? 0L : events.lastKey());
    }
}
