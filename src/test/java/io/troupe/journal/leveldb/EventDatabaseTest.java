package io.troupe.journal.leveldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import io.troupe.journal.JournalDamage;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.WriteBatch;
import org.iq80.leveldb.impl.Iq80DBFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

/** Events come back as they went in, by portfolio and in order, whatever lies beside them. */
class EventDatabaseTest {
    private static final ActorSystem SYSTEM = ActorSystem.create("events");

    @TempDir
    private Path temp;

    @AfterAll
    static void end() throws Exception {
        SYSTEM.terminate();
        SYSTEM.getWhenTerminated().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private EventDatabase open(LevelDbStore.NativeLibrary library) throws Exception {
        LevelDbStore store = new LevelDbStore(new RunFolder(temp),
                JournalStore.Durability.PROCESS,
                library, LevelDbStore.Plugin.TROUPE);
        return EventDatabase.open(LevelDbOpening.factory(LevelDbOpening.database(store)),
                temp.resolve("journal"), false, SYSTEM);
    }

    private static PersistentRepr event(String portfolio, long sequence, Object payload) {
        return PersistentRepr.apply(payload, sequence, portfolio, "", false, ActorRef.noSender(),
                "someone");
    }

    private static AtomicWrite together(List<PersistentRepr> events) {
        return new AtomicWrite(CollectionConverters.asScala(events).toList());
    }

    private static void write(EventDatabase database, AtomicWrite... writes) throws IOException {
        try (WriteBatch batch = database.begin()) {
            for (AtomicWrite each : writes) {
                database.add(batch, each);
            }
            database.write(batch);
        }
    }

    private static List<Object> read(EventDatabase database, String portfolio, long from, long to,
            long max) throws IOException {
        List<Object> read = new ArrayList<>();
        database.replay(portfolio, from, to, max, event -> {
            assertThat(event.persistenceId()).isEqualTo(portfolio);
            read.add(event.sequenceNr() + ":" + event.payload());
        });
        return read;
    }

    /** What sorted maps say of the same events, in sizes of all kinds, reopened now and then. */
    @ParameterizedTest
    @EnumSource(value = LevelDbStore.NativeLibrary.class, names = {"OFF", "ON"})
    void itDoesWhatSortedMapsDo(LevelDbStore.NativeLibrary library) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        List<String> names = List.of("run/house", "run/book-0", "run/book-1", "other");
        List<NavigableMap<Long, Object>> maps = new ArrayList<>();
        names.forEach(name -> maps.add(new TreeMap<>()));
        EventDatabase database = open(library);
        for (int round = 0; round < 60; round++) {
            int which = random.nextInt(names.size());
            NavigableMap<Long, Object> map = maps.get(which);
            List<PersistentRepr> events = new ArrayList<>();
            long next = map.isEmpty() ? 1 : map.lastKey() + 1;
            for (int more = random.nextInt(1, 1 + (1 << random.nextInt(8))); more > 0; more--) {
                // Two forms: a string and bytes.
                Object payload = random.nextBoolean() ? "e" + random.nextInt() : random.nextInt();
                map.put(next, payload);
                events.add(event(names.get(which), next++, payload));
            }
            write(database, together(events));
            if (random.nextInt(6) == 0) {
                database.close();
                database = open(library);
            }
            int asked = random.nextInt(names.size());
            NavigableMap<Long, Object> known = maps.get(asked);
            long highest = known.isEmpty() ? 0 : known.lastKey();
            assertThat(database.highest(names.get(asked))).isEqualTo(highest);
            long from = random.nextLong(1, highest + 3);
            long to = random.nextLong(from, highest + 5);
            long max = random.nextLong(1, highest + 3);
            assertThat(read(database, names.get(asked), from, to, max)).isEqualTo(
                    known.subMap(from, true, to, true).entrySet().stream().limit(max)
                            .map(each -> each.getKey() + ":" + each.getValue()).toList());
        }
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 1_000_000_007L})
    void theLastEventIsFoundThoughEarlierOnesAreMissing(long last) throws Exception {
        try (EventDatabase database = open(LevelDbStore.NativeLibrary.OFF)) {
            write(database, together(List.of(event("a", 1, "x"), event("a", last, "y"))),
                    together(List.of(event("b", 99, "z"))));
            assertThat(database.highest("a")).isEqualTo(last);
            assertThat(database.highest("b")).isEqualTo(99);
            assertThat(database.highest("c")).isZero();
        }
    }

    /** All that belongs together or none of it. */
    @Test
    void nothingOfAWriteWithAnEventThatCannotBeSerialized() throws Exception {
        try (EventDatabase database = open(LevelDbStore.NativeLibrary.OFF);
                WriteBatch batch = database.begin()) {
            AtomicWrite bad = together(List.of(event("a", 1, "x"), event("a", 2, new Object())));
            assertThatThrownBy(() -> database.add(batch, bad))
                    .isInstanceOf(NotSerializableException.class);
            database.add(batch, together(List.of(event("b", 1, "x"))));
            database.write(batch);
            assertThat(database.highest("a")).isZero();
            assertThat(read(database, "b", 1, 9, 9)).containsExactly("1:x");
        }
    }

    private void put(byte[] key, byte[] value) throws IOException {
        try (DB raw = Iq80DBFactory.factory.open(temp.resolve("journal").toFile(),
                new Options())) {
            raw.put(key, value);
        }
    }

    @Test
    void namesThatAreMissingAreDamage() throws Exception {
        try (EventDatabase database = open(LevelDbStore.NativeLibrary.OFF)) {
            write(database, together(List.of(event("a", 1, "x"))));
        }
        put(EventKeys.event(EventKeys.FIRST_PORTFOLIO, 2, 5), new byte[1]);
        try (EventDatabase database = open(LevelDbStore.NativeLibrary.OFF)) {
            assertThatThrownBy(() -> read(database, "a", 1, 9, 9))
                    .isInstanceOf(JournalDamage.class).hasMessageContaining("name 5");
        }
        put(EventKeys.Kind.PORTFOLIO.key(EventKeys.FIRST_PORTFOLIO + 2), new byte[1]);
        assertThatThrownBy(() -> open(LevelDbStore.NativeLibrary.OFF))
                .isInstanceOf(JournalDamage.class).hasMessageContaining("from 10 to 12");
    }

    @Test
    void aDatabaseWithoutTheMarkIsNotWrittenTo() throws Exception {
        put("key".getBytes(StandardCharsets.UTF_8), new byte[1]);
        assertThatThrownBy(() -> open(LevelDbStore.NativeLibrary.OFF))
                .isInstanceOf(JournalDamage.class).hasMessageContaining("its mark");
    }

    /** In a log as in a table, and nothing is changed. */
    @Test
    void aLaterFormIsRefusedInWords() throws Exception {
        LevelDbStore store = LevelDbStore.in(new RunFolder(temp));
        put(EventKeys.mark(27), new byte[0]);
        for (String form : List.of("log", "table")) {
            List<Path> files = LevelDbFiles.files(temp.resolve("journal"));
            JournalProblem problem = store.opening().orElseThrow();
            assertThat(problem.text()).as(form).contains("has format 27")
                    .contains("reads up to 1").contains("use the version of Troupe");
            assertThat(LevelDbFiles.files(temp.resolve("journal"))).isEqualTo(files);
            // Opened by whoever does not ask, the log becomes a table.
            Iq80DBFactory.factory.open(temp.resolve("journal").toFile(), new Options()).close();
        }
    }
}
