package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Block;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.Transcript;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.leveldb.LevelDbStore.NativeLibrary;
import io.troupe.journal.leveldb.LevelDbStore.Plugin;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Journals of our own plugin beside those of Akka's: which goes on how, and what breaks. */
class OwnJournalTest {
    private static final JournalPlan PLAN = RandomRun.plan(6, 2, 3, 4);
    private static final RandomRun RUN = RandomRun.of(5, PLAN);
    private static final int PORTFOLIOS = 4;
    private static final int BLOCK = 1 << 15;
    private static final int ENDS = 17;

    @TempDir
    private Path temp;

    private RunFolder newRun(String name) {
        RunFolder folder = new RunFolder(temp.resolve(name));
        folder.create(Durable.none(PLAN.startHash(PortfolioId.HOUSE)));
        return folder;
    }

    private static LevelDbStore store(RunFolder folder, Plugin plugin) {
        return new LevelDbStore(folder, Durability.PROCESS, NativeLibrary.OFF, plugin);
    }

    private static String plugin(LevelDbStore store) {
        return store.plugins().getString("akka.persistence.journal.plugin");
    }

    /** The blocks that follow what has been written. */
    private static List<Block> blocks(JournalHead head, int bars) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, head);
        List<Block> all = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            if (RUN.bookBar(bookkeeping, bar) instanceof Booked.Complete(List<Block> complete)) {
                all.addAll(complete);
            }
        }
        return all;
    }

    /** Goes on up to a bar that ends a block, with the settings of a place. */
    private static void write(LevelDbStore store, int bars) throws Exception {
        assertThat(store.opening()).isEmpty();
        try (Harness harness = Harness.open(store.folder(), Harness.quiet(store), PLAN, 1_000)) {
            harness.write(blocks(harness.opened().head(), bars));
        }
    }

    private static List<String> read(LevelDbStore store) throws Exception {
        assertThat(store.opening()).isEmpty();
        return switch (JournalBookings.read(
                Harness.quiet(store).withFallback(ConfigFactory.load()),
                new Portfolio.Terms("run", PLAN, 1_000), Harness.watermark(store.folder()),
                Duration.ofMinutes(1))) {
            case JournalBookings.Outcome.Read(JournalBookings bookings) ->
                Transcript.of(bookings, 0, bookings.lastBar()).lines();
            case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                problems.stream().map(JournalProblem::text).toList();
        };
    }

    private static Path last(RunFolder folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.filter(file -> file.toString().endsWith(ending)).max(Path::compareTo)
                    .orElseThrow();
        }
    }

    /** Whatever the settings say later, in a log, in a table, and in both. */
    @ParameterizedTest
    @CsvSource({"TROUPE, AKKA, OFF", "TROUPE, AKKA, ON", "AKKA, TROUPE, OFF",
            "AKKA, TROUPE, ON"})
    void aJournalGoesOnInTheFormInWhichItWasBegun(Plugin first, Plugin later,
            NativeLibrary library) throws Exception {
        RunFolder folder = newRun("run");
        LevelDbStore begun = new LevelDbStore(folder, Durability.PROCESS, library, first);
        String asBegun = plugin(begun);
        assertThat(plugin(store(folder, later))).isNotEqualTo(asBegun);
        write(begun, 8);
        for (int bars = 16; bars <= 32; bars += 8) {
            LevelDbStore now = new LevelDbStore(folder, Durability.PROCESS, library, later);
            assertThat(plugin(now)).as("as a log").isEqualTo(asBegun);
            assertThat(now.opening()).isEmpty();
            assertThat(plugin(now)).as("as a table").isEqualTo(asBegun);
            write(now, bars);
            assertThat(read(store(folder, later))).isEqualTo(RUN.transcript(bars));
        }
    }

    @Test
    void anEmptyJournalIsBegunAsTheSettingsSay() throws Exception {
        RunFolder folder = newRun("run");
        String akkas = plugin(store(folder, Plugin.AKKA));
        assertThat(store(folder, Plugin.TROUPE).opening()).isEmpty();
        assertThat(read(store(folder, Plugin.TROUPE))).isEmpty();
        assertThat(plugin(store(folder, Plugin.AKKA))).isEqualTo(akkas);
        write(store(folder, Plugin.AKKA), 8);
        assertThat(plugin(store(folder, Plugin.TROUPE))).isEqualTo(akkas);
    }

    private static Config faulty(LevelDbStore store) {
        return ConfigFactory.parseString("troupe.journal.database = "
                + FaultyLevelDb.class.getName()).withFallback(Harness.quiet(store));
    }

    /** Tells all blocks at once, and returns what was reported in the end. */
    private static Notice writeFaultily(LevelDbStore store, int bars) throws Exception {
        try (Harness harness = Harness.open(store.folder(), faulty(store), PLAN, 1_000)) {
            List<Block> all = blocks(harness.opened().head(), bars);
            for (int i = 0; i < all.size(); i += PORTFOLIOS) {
                harness.tell(new JournalWriter.Write(all.subList(i, i + PORTFOLIOS)));
            }
            harness.tell(new JournalWriter.Close());
            Notice notice = harness.next();
            while (notice instanceof Notice.BarsDurable) {
                notice = harness.next();
            }
            return notice;
        }
    }

    /** Two for a block, one for its books and one for the house, and one for the mark at most. */
    @Test
    void theBooksOfABlockAreWrittenAtOnce() throws Exception {
        LevelDbStore store = store(newRun("run"), Plugin.TROUPE);
        FaultyLevelDb.arm(FaultyLevelDb.Fault.BEFORE, 0);
        assertThat(writeFaultily(store, 40)).isInstanceOf(Notice.Closed.class);
        assertThat(FaultyLevelDb.writes()).isPositive().isLessThanOrEqualTo(20);
        assertThat(read(store)).isEqualTo(RUN.transcript(40));
    }

    /** Nothing is written behind a record that may be torn, and all goes on from there. */
    @ParameterizedTest
    @EnumSource
    void aWriteThatFailsIsTheLastOne(FaultyLevelDb.Fault fault) throws Exception {
        for (int n = 1; n <= 6; n++) {
            LevelDbStore store = store(newRun(fault + "-" + n), Plugin.TROUPE);
            FaultyLevelDb.arm(fault, n);
            assertThat(writeFaultily(store, 24)).isInstanceOf(Notice.WriteFailed.class);
            assertThat(FaultyLevelDb.writes()).isEqualTo(n);
            assertThat(store.preflight(Harness.watermark(store.folder()).bar())).isEmpty();
            write(store, 24);
            assertThat(read(store)).isEqualTo(RUN.transcript(24));
        }
    }

    /** No portfolio is left in a state that the others do not fit, and the run goes on. */
    @Test
    void aLogMayEndAnywhere() throws Exception {
        RunFolder whole = newRun("whole");
        write(store(whole, Plugin.TROUPE), 12);
        byte[] log = Files.readAllBytes(last(whole, ".log"));
        int reached = -1;
        for (int cuts = 0; cuts < ENDS; cuts++) {
            int end = log.length * cuts / ENDS;
            RunFolder cut = newRun("cut-" + end);
            try (Stream<Path> files = Files.list(whole.journal())) {
                for (Path file : files.toList()) {
                    Files.copy(file, cut.journal().resolve(file.getFileName()));
                }
            }
            Files.write(last(cut, ".log"), Arrays.copyOf(log, end));
            LevelDbStore store = store(cut, Plugin.TROUPE);
            assertThat(store.opening()).isEmpty();
            try (Harness harness = Harness.open(cut, Harness.quiet(store), PLAN, 1_000)) {
                JournalHead head = harness.opened().head();
                assertThat(head.house().bar()).isGreaterThanOrEqualTo(reached);
                reached = head.house().bar();
                assertThat(head.books()).allSatisfy(book -> assertThat(book.bar())
                        .isGreaterThanOrEqualTo(head.house().bar()));
                harness.write(blocks(head, 12));
            }
            assertThat(read(store)).isEqualTo(RUN.transcript(12));
        }
        assertThat(reached).isEqualTo(7);
    }

    /** A run whose watermark knows more than a log that was cut is not gone on with. */
    @Test
    void anEndThatIsMissingIsToldOf() throws Exception {
        RunFolder folder = newRun("run");
        write(store(folder, Plugin.TROUPE), 12);
        Path log = last(folder, ".log");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(store(folder, Plugin.TROUPE).damagedEnd()).isPresent();
        assertThat(read(store(folder, Plugin.TROUPE))).singleElement().asString()
                .contains("the journal of house ends with event 2 (bar 7), though event 3");
    }

    @Test
    void aChangedByteIsNamedWithItsFile() throws Exception {
        RunFolder folder = newRun("run");
        LevelDbStore store = store(folder, Plugin.TROUPE);
        int bars = 4;
        write(store, bars);
        Path log = last(folder, ".log");
        while (Files.size(log) < 3 * BLOCK) {
            bars += 400;
            write(store, bars);
            log = last(folder, ".log");
        }
        byte[] sound = Files.readAllBytes(log);
        flip(log, BLOCK + 77);
        byte[] changed = Files.readAllBytes(log);
        assertThat(store.opening().orElseThrow().message()).startsWith(log + ": it is damaged");
        assertThat(Files.readAllBytes(log)).as("left as it is").isEqualTo(changed);
        Files.write(log, sound);
        assertThat(store.opening()).isEmpty();
        Path table = last(folder, ".sst");
        flip(table, (int) Files.size(table) / 2);
        assertThat(read(store)).isNotEqualTo(RUN.transcript(bars));
        assertThat(store.damage().orElseThrow().message()).startsWith(table + ": it is damaged");
        Files.delete(table);
        assertThat(store.opening().orElseThrow().message()).contains("is damaged")
                .contains(String.valueOf(table.getFileName()));
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x10;
        Files.write(file, bytes);
    }
}
