package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Block;
import io.troupe.journal.BookState;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.Transcript;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.DiskSpaceGuard;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalWriterTest {
    private static final JournalPlan PLAN = RandomRun.plan(5, 2, 3, 4);
    private static final RandomRun RUN = RandomRun.of(7, PLAN);
    private static final Portfolio.Terms TERMS = new Portfolio.Terms("run", PLAN, 3);

    @TempDir
    private Path temp;

    private RunFolder newRun(String name) {
        RunFolder folder = new RunFolder(temp.resolve(name));
        assertThat(folder.create(JournalHead.empty(PLAN).house()))
                .isEqualTo(new Checked.Passed<>(folder));
        return folder;
    }

    private static List<Block> blocks(JournalHead head, int fromBar, int toBar) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, head);
        List<Block> blocks = RUN.book(bookkeeping, 0, toBar);
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> rest)) {
            blocks.addAll(rest);
        }
        assertThat(blocks).allMatch(block -> block.event().envelope().firstBar() >= fromBar);
        return blocks;
    }

    /** A run of 40 bars in LevelDB, and how far it reaches. */
    private Durable written(RunFolder folder) throws Exception {
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), PLAN, 3)) {
            return harness.write(blocks(harness.opened().head(), 0, 39));
        }
    }

    private static JournalBookings.Outcome read(RunFolder folder) throws Exception {
        return JournalBookings.read(Harness.leveldb(folder).withFallback(ConfigFactory.load()),
                TERMS, Harness.watermark(folder), Duration.ofMinutes(1));
    }

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        RunFolder folder = newRun("a");
        Durable durable = written(folder);
        assertThat(durable.bar()).isEqualTo(39);
        assertThat(Harness.watermark(folder)).isEqualTo(durable);
        if (read(folder) instanceof JournalBookings.Outcome.Read(JournalBookings bookings)) {
            assertThat(Transcript.of(bookings, 0, 39).lines()).isEqualTo(RUN.transcript(40));
            assertThat(bookings.head().house()).isEqualTo(durable);
        } else {
            fail("the journal must be readable");
        }
    }

    @Test
    void resumeContinuesSequenceAndChain() throws Exception {
        RunFolder stopped = newRun("stopped");
        try (Harness first = Harness.open(stopped, Harness.leveldb(stopped), PLAN, 3)) {
            first.write(blocks(first.opened().head(), 0, 17));
        }
        try (Harness second = Harness.open(stopped, Harness.leveldb(stopped), PLAN, 3)) {
            Notice.Opened opened = second.opened();
            assertThat(opened.head().house().bar()).isEqualTo(17);
            assertThat(opened.house().durable()).isEqualTo(opened.head().house());
            assertThat(second.write(blocks(opened.head(), 18, 39)).hash())
                    .isEqualTo(written(newRun("whole")).hash());
        }
        assertThat(read(stopped)).isInstanceOfSatisfying(JournalBookings.Outcome.Read.class,
                read -> assertThat(Transcript.of(read.bookings(), 0, 39).lines())
                        .isEqualTo(RUN.transcript(40)));
    }

    @Test
    void recoveredLedgersAreThoseOfTheEvents() throws Exception {
        RunFolder folder = newRun("a");
        written(folder);
        List<BookState> expected = PLAN.portfolios().stream().map(PLAN::initialState).toList();
        for (Block block : blocks(JournalHead.empty(PLAN), 0, 39)) {
            expected.get(block.portfolio().book() + 1).evolve(block.event());
        }
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), PLAN, 3)) {
            Notice.Opened opened = harness.opened();
            assertThat(opened.house()).isEqualTo(expected.getFirst());
            assertThat(opened.books()).isEqualTo(expected.subList(1, expected.size()));
            assertThat(folder.snapshots()).isNotEmptyDirectory();
        }
    }

    @Test
    void aNearlyFullDiskIsNamedWithWhatIsFree() {
        DiskSpaceGuard guard = new DiskSpaceGuard(temp, () -> 10L << 20, 64L << 20);
        assertThat(guard.check().orElseThrow().text()).isEqualTo("only 10 MiB are free where "
                + temp + " is, 64 MiB are kept in reserve; free some space, then resume the run");
    }

    /** Another process takes all that is free: what is written then may be a part only. */
    @Test
    void anEventThatFilledTheDiskIsNotDurable() throws Exception {
        RunFolder folder = newRun("full");
        AtomicLong free = new AtomicLong(1L << 30);
        DiskSpaceGuard guard = new DiskSpaceGuard(folder.path(), free::get, 64L << 20);
        Durable before = Harness.watermark(folder);
        try (Harness harness = Harness.open(folder, PLAN, guard)) {
            harness.opened();
            free.set(0);
            harness.tell(new JournalWriter.Write(blocks(JournalHead.empty(PLAN), 0, 3)));
            assertThat(harness.next()).isInstanceOf(Notice.DiskFull.class);
            assertThat(harness.next()).isInstanceOfSatisfying(Notice.WriteFailed.class,
                    failed -> assertThat(failed.problem().obstacle())
                            .contains(Obstacle.DISK_FULL));
        }
        assertThat(Harness.watermark(folder)).isEqualTo(before);
    }

    /** A journal that never answers: the blocks that wait are bounded, here by a thousand. */
    @Test
    void tooManyBlocksAtOnceAreRefused() throws Exception {
        RunFolder folder = newRun("a");
        FaultJournal.clear();
        FaultJournal.arm(FaultJournal.Fault.CRASH_BEFORE, 1);
        try (Harness harness = Harness.open(folder, FaultJournal.config(), PLAN, 1_000)) {
            harness.opened();
            List<Block> block = blocks(JournalHead.empty(PLAN), 0, 3);
            for (int n = 0; n <= 1_000; n++) {
                harness.tell(new JournalWriter.Write(block));
            }
            assertThat(harness.next()).isInstanceOfSatisfying(Notice.WriteFailed.class,
                    failed -> assertThat(failed.problem().message())
                            .isEqualTo("the journal of house could not be written:"
                                    + " a block came after 1000 that wait"));
        }
    }

    @Test
    void aByteFlippedAnywhereInTheLogIsNoticed() throws Exception {
        RunFolder sound = newRun("sound");
        written(sound);
        Path log;
        try (Stream<Path> files = Files.list(sound.journal())) {
            log = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(log);
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        Random random = new Random(1);
        int noticed = 0;
        for (int n = 0; n < 25; n++) {
            RunFolder copy = new RunFolder(temp.resolve("copy-" + n));
            copy(sound.path(), copy.path());
            byte[] changed = bytes.clone();
            changed[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
            Files.write(copy.journal().resolve(log.getFileName()), changed);
            switch (read(copy)) {
                case JournalBookings.Outcome.Unreadable unreadable -> noticed++;
                case JournalBookings.Outcome.Read(JournalBookings bookings) ->
                    assertThat(Transcript.of(bookings, 0, 39).lines())
                            .isEqualTo(RUN.transcript(40));
            }
        }
        assertThat(noticed).isGreaterThan(20);
    }

    @Test
    void aTruncatedLogIsNoticed() throws Exception {
        RunFolder folder = newRun("a");
        written(folder);
        try (Stream<Path> files = Files.list(folder.journal())) {
            Path log = files.filter(file -> file.toString().endsWith(".log")).findFirst()
                    .orElseThrow();
            Files.write(log, Arrays.copyOf(Files.readAllBytes(log), 4_000));
        }
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), PLAN, 3)) {
            assertThat(harness.next()).isInstanceOfSatisfying(Notice.OpenFailed.class,
                    failed -> assertThat(failed.problems().getFirst().message())
                            .startsWith("the journal of house ends with event ")
                            .endsWith("though event 10 (bar 39) was durable"));
        }
    }

    @Test
    @Timeout(60)
    void aLostEndIsNoticedThoughASnapshotReachesAsFar() throws Exception {
        RunFolder folder = newRun("a");
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), PLAN, 10)) {
            // 40 bars are 10 events: the house's only snapshot is of its last one.
            harness.write(blocks(harness.opened().head(), 0, 39));
            while (!hasSnapshotOfHouse(folder)) {
                Thread.onSpinWait();
            }
        }
        try (Stream<Path> files = Files.list(folder.journal())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), PLAN, 10)) {
            assertThat(harness.next()).isInstanceOf(Notice.OpenFailed.class);
        }
    }

    /** Ten events of four bars: 38 is in the last, and so is 36; 35 and 40 are not. */
    @ParameterizedTest
    @ValueSource(ints = {36, 38, 39})
    @Timeout(60)
    void theLastEventButOneHasASnapshot(int lastBar) throws Exception {
        RunFolder folder = newRun("a");
        Portfolio.Terms terms = Harness.terms(PLAN, 1_000).endingAt(lastBar);
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), terms)) {
            harness.write(blocks(harness.opened().head(), 0, 39));
            while (!hasSnapshotOfHouse(folder)) {
                Thread.onSpinWait();
            }
        }
        assertThat(snapshotsOfHouse(folder)).singleElement().asString()
                .contains("house-9-");
        try (Harness harness = Harness.open(folder, Harness.leveldb(folder), terms)) {
            BookState house = PLAN.initialState(PortfolioId.HOUSE);
            blocks(JournalHead.empty(PLAN), 0, 39).stream()
                    .filter(block -> block.portfolio().isHouse())
                    .forEach(block -> house.evolve(block.event()));
            assertThat(harness.opened().house()).isEqualTo(house);
        }
    }

    private static boolean hasSnapshotOfHouse(RunFolder folder) throws IOException {
        return !snapshotsOfHouse(folder).isEmpty();
    }

    private static List<String> snapshotsOfHouse(RunFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.snapshots())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("house") && !name.endsWith(".tmp")).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : new ArrayList<>(files.toList())) {
                Files.copy(file, to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
