package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.pattern.Patterns;
import akka.persistence.Persistence;
import akka.persistence.SnapshotMetadata;
import akka.persistence.SnapshotProtocol;
import akka.serialization.jackson.JacksonMigration;
import com.fasterxml.jackson.databind.JsonNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Block;
import io.troupe.journal.BookLayout;
import io.troupe.journal.BookState;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.OlderSnapshots;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.Transcript;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal whose events and snapshots are of the first form, in which the house had one row.
 * Akka's own plugin has written it, as it did all of them.
 */
class OlderJournalTest {
    private static final JournalPlan PLAN = new JournalPlan(new BookLayout(4, 2), 3, 4, "settings",
            Collections.nCopies(4, RandomRun.CASH), 0);
    private static final RandomRun OLD = RandomRun.of(5, PLAN).ofTheFirstForm();
    private static final int BARS = 24;

    @TempDir
    private Path temp;
    private RunFolder folder = new RunFolder(Path.of("."));

    /** Writes events as they were written before. */
    public static final class FirstForm extends JacksonMigration {
        @Override
        public int currentVersion() {
            return 1;
        }

        @Override
        public JsonNode transform(int fromVersion, JsonNode json) {
            return json;
        }
    }

    @BeforeEach
    void writeAsBefore() throws Exception {
        folder = new RunFolder(temp.resolve("run"));
        assertThat(folder.create(JournalHead.empty(PLAN).house()))
                .isEqualTo(new Checked.Passed<>(folder));
        Config config = ConfigFactory.parseString("akka.serialization.jackson.migrations {"
                + "\"io.troupe.journal.BarsBooked\" = \"" + FirstForm.class.getName() + "\"}")
                .withFallback(Harness.quiet(new LevelDbStore(folder,
                        JournalStore.Durability.PROCESS, LevelDbStore.NativeLibrary.OFF,
                        LevelDbStore.Plugin.AKKA)));
        try (Harness harness = Harness.open(folder, config, PLAN, 1_000)) {
            harness.opened();
            harness.write(OLD.book(Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN)), 0,
                    BARS - 1));
        }
    }

    /** Whether the latest events were written as of a version. */
    private boolean isWritten(int version) throws Exception {
        boolean found = false;
        try (Stream<Path> files = Files.list(folder.journal())) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                found |= Files.readString(log, StandardCharsets.ISO_8859_1)
                        .contains("BarsBooked#" + version);
            }
        }
        return found;
    }

    private List<String> read() throws Exception {
        return switch (JournalBookings.read(Harness.leveldb(folder)
                .withFallback(ConfigFactory.load()), new Portfolio.Terms("run", PLAN, 1_000),
                Harness.watermark(folder), Duration.ofMinutes(1))) {
            case JournalBookings.Outcome.Read(JournalBookings bookings) ->
                Transcript.of(bookings, 0, bookings.lastBar()).lines();
            case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                problems.stream().map(JournalProblem::text).toList();
        };
    }

    @Test
    void itsEventsAreReadAsTheyAre() throws Exception {
        assertThat(isWritten(1)).isTrue();
        assertThat(isWritten(2)).isFalse();
        assertThat(read()).isEqualTo(OLD.transcript(BARS));
    }

    private Notice.Opened opened() throws Exception {
        try (Harness harness = Harness.open(folder, PLAN)) {
            return harness.opened();
        }
    }

    /** The bytes of both forms follow each other in one chain. */
    @Test
    void eventsOfTheNewFormMayFollow() throws Exception {
        RandomRun more = RandomRun.of(5, PLAN);
        JournalHead head = opened().head();
        List<Block> blocks = more.book(Bookkeeping.fromBar(PLAN, head, head), BARS, BARS + 7);
        try (Harness harness = Harness.open(folder, PLAN)) {
            harness.opened();
            harness.write(blocks);
        }
        assertThat(isWritten(2)).isTrue();
        List<String> expected = more.transcript(BARS + 8);
        assertThat(read()).startsWith(OLD.transcript(BARS).toArray(String[]::new))
                .endsWith(expected.subList(expected.indexOf("bar " + BARS), expected.size())
                        .toArray(String[]::new));
    }

    @Test
    void theHouseRecoversFromASnapshotOfOneRow() throws Exception {
        BookState events = opened().house();
        assertThat(events.cashMicros(0)).isNotEqualTo(4 * RandomRun.CASH);
        store(OlderSnapshots.ofTheHouse(PLAN, OLD, 8, 7_000));
        BookState house = opened().house();
        assertThat(house.durable()).isEqualTo(events.durable());
        assertThat(house.fills()).as("fills that only the snapshot tells of").isGreaterThan(7_000);
        for (int row = 0; row < 4; row++) {
            assertThat(house.cashMicros(row)).isEqualTo(row == 0 ? events.cashMicros(0) : 0);
            for (int asset = 0; asset < 3; asset++) {
                assertThat(house.position(row, asset))
                        .isEqualTo(row == 0 ? events.position(0, asset) : 0);
            }
        }
    }

    /** Stores a snapshot where the house's portfolio looks for it, after its second event. */
    private void store(Object snapshot) throws Exception {
        ActorSystem system = ActorSystem.create("older",
                Harness.leveldb(folder).withFallback(ConfigFactory.load()));
        try {
            ActorRef snapshots = Persistence.get(system).snapshotStoreFor("",
                    system.settings().config());
            Object answer = Patterns.ask(snapshots, new SnapshotProtocol.SaveSnapshot(
                    new SnapshotMetadata("run/" + PortfolioId.HOUSE, 2, 0), snapshot),
                    Duration.ofSeconds(60)).toCompletableFuture().get(60, TimeUnit.SECONDS);
            assertThat(answer.toString()).contains("Success");
        } finally {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(60, TimeUnit.SECONDS);
        }
    }
}
