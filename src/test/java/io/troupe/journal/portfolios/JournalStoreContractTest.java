package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Block;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.StreamedBookings;
import io.troupe.journal.Transcript;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every place for a journal must do, whatever is behind it. */
class JournalStoreContractTest {
    private static final JournalPlan PLAN = RandomRun.plan(4, 2, 3, 4);
    private static final RandomRun RUN = RandomRun.of(5, PLAN);
    private static final Durable START = Durable.none(PLAN.startHash(PortfolioId.HOUSE));
    private static final int BARS = 12;

    @TempDir
    private Path temp;

    /** The places there are. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Kind {
        IN_JAVA(place -> LevelDbStore.in(new RunFolder(place))), NATIVE(
                place -> new LevelDbStore(new RunFolder(place), JournalStore.Durability.POWER,
                        LevelDbStore.NativeLibrary.ON, LevelDbStore.Plugin.TROUPE)), AKKAS(
                                place -> new LevelDbStore(new RunFolder(place),
                                        JournalStore.Durability.PROCESS,
                                        LevelDbStore.NativeLibrary.OFF,
                                        LevelDbStore.Plugin.AKKA)), MEMORY(MemoryStore::new);

        private final Function<Path, JournalStore> in;

        Kind(Function<Path, JournalStore> in) {
            this.in = in;
        }

        JournalStore in(Path temp) {
            return in.apply(temp.resolve("run"));
        }

        /** Loses what was written. */
        void lose(JournalStore store) {
            if (store instanceof MemoryStore memory) {
                memory.lose();
                return;
            }
            Path journal = ((LevelDbStore) store).folder().journal();
            try (var files = Files.list(journal)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private JournalStore made(Kind kind) {
        JournalStore store = kind.in(temp);
        assertThat(store.create(START)).isEmpty();
        return store;
    }

    private JournalStore written(Kind kind) throws Exception {
        JournalStore store = made(kind);
        assertThat(store.opening()).isEmpty();
        List<Block> blocks = RUN.book(Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN)), 0,
                BARS - 1);
        try (Harness harness = Harness.open(store, PLAN)) {
            harness.opened();
            assertThat(harness.write(blocks)).isEqualTo(mark(store));
        }
        return store;
    }

    private static Durable mark(JournalStore store) {
        return switch (store.watermark()) {
            case Checked.Passed<Durable>(Durable mark) -> mark;
            case Checked.Failed<Durable>(JournalProblem problem) ->
                throw new AssertionError(problem.text());
        };
    }

    private static List<String> read(JournalStore store, Durable expected) throws Exception {
        assertThat(store.opening()).isEmpty();
        return switch (JournalBookings.read(Harness.quiet(store)
                .withFallback(ConfigFactory.load()), new Portfolio.Terms("run", PLAN, 1_000),
                expected, Duration.ofMinutes(1))) {
            case JournalBookings.Outcome.Read(JournalBookings bookings) ->
                Transcript.of(bookings, 0, bookings.lastBar()).lines();
            case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                problems.stream().map(JournalProblem::text).toList();
        };
    }

    /** What a run booked is told by its journal read bit by bit, as it is by one read whole. */
    @ParameterizedTest
    @EnumSource
    void whatWasWrittenCanBeStreamed(Kind kind) throws Exception {
        JournalStore store = written(kind);
        try (JournalStream stream = JournalStream.open(Harness.quiet(store)
                .withFallback(ConfigFactory.load()), new Portfolio.Terms("run", PLAN, 1_000),
                Duration.ofMinutes(1))) {
            StreamedBookings bookings = StreamedBookings.upTo(PLAN, mark(store), stream);
            assertThat(Transcript.of(bookings, 0, BARS - 1).lines())
                    .isEqualTo(RUN.transcript(BARS));
            assertThat(stream.read(PortfolioId.HOUSE, 2, 1)).singleElement().satisfies(
                    event -> assertThat(event.envelope().sequence()).isEqualTo(2));
            assertThat(stream.read(PortfolioId.HOUSE, mark(store).sequence() + 1, 3)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewPlaceIsEmptyAndSound(Kind kind) {
        JournalStore store = made(kind);
        assertThat(store.hasBegun()).isFalse();
        assertThat(mark(store)).isEqualTo(START);
        assertThat(store.preflight(-1)).isEmpty();
        assertThat(store.opening()).isEmpty();
        assertThat(store.opening()).as("once more").isEmpty();
        assertThat(store.damagedEnd()).isEmpty();
        assertThat(store.damage()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceIsMadeOnce(Kind kind) {
        JournalStore store = made(kind);
        assertThat(store.create(START)).containsInstanceOf(JournalProblem.Exists.class);
        assertThat(kind.in(temp).create(START)).containsInstanceOf(JournalProblem.Exists.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadBack(Kind kind) throws Exception {
        written(kind);
        JournalStore store = kind.in(temp);
        assertThat(store.hasBegun()).isTrue();
        assertThat(mark(store).bar()).isEqualTo(BARS - 1);
        assertThat(store.preflight(BARS - 1)).isEmpty();
        assertThat(read(store, mark(store))).isEqualTo(RUN.transcript(BARS));
        assertThat(store.damage()).isEmpty();
        Durable more = new Durable(BARS + 3, mark(store).sequence() + 1, START.hash());
        assertThat(read(store, more)).singleElement().asString().contains("though event");
    }

    @ParameterizedTest
    @EnumSource
    void eventsThatAreGoneAreMissedBeforeAnythingIsOpened(Kind kind) throws Exception {
        JournalStore store = written(kind);
        kind.lose(store);
        assertThat(store.hasBegun()).isFalse();
        assertThat(store.preflight(BARS - 1))
                .hasAtLeastOneElementOfType(JournalProblem.JournalMissing.class);
        assertThat(store.preflight(-1)).isEmpty();
        assertThat(mark(store).bar()).isEqualTo(BARS - 1);
    }

    @ParameterizedTest
    @EnumSource
    void oneHasItAtATime(Kind kind) throws Exception {
        JournalStore store = made(kind);
        try (JournalStore.Lock lock = passed(store.lock())) {
            assertThat(lock.isShared()).isFalse();
            for (JournalStore again : Arrays.asList(store, kind.in(temp))) {
                assertThat(refused(again.lock())).isInstanceOf(JournalProblem.Locked.class);
                assertThat(refused(again.lockToRead())).isInstanceOf(JournalProblem.Locked.class);
            }
        }
        try (JournalStore.Lock lock = passed(kind.in(temp).lockToRead())) {
            assertThat(refused(store.lock())).isInstanceOf(JournalProblem.Locked.class);
            lock.abandon();
        }
        passed(store.lock()).close();
    }

    private static JournalStore.Lock passed(Checked<? extends JournalStore.Lock> checked) {
        return switch (checked) {
            case Checked.Passed<? extends JournalStore.Lock> passed -> passed.value();
            case Checked.Failed<? extends JournalStore.Lock> failed ->
                throw new AssertionError(failed.problem().text());
        };
    }

    private static JournalProblem refused(Checked<? extends JournalStore.Lock> checked) {
        return switch (checked) {
            case Checked.Passed<? extends JournalStore.Lock> passed ->
                throw new AssertionError("it was given away twice");
            case Checked.Failed<? extends JournalStore.Lock> failed -> failed.problem();
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDurableIsNotedAtOnce(Kind kind) throws Exception {
        JournalStore store = made(kind);
        try (JournalStore.Writing writing = store.write()) {
            for (int block = 1; block <= 3; block++) {
                Durable durable = new Durable(4 * block - 1, block, START.hash());
                writing.advance(durable);
                assertThat(mark(kind.in(temp))).isEqualTo(durable);
            }
        }
        try (JournalStore.Writing writing = store.write()) {
            assertThat(mark(store).sequence()).as("kept by the next one").isEqualTo(3);
            assertThat(writing.beforeBlock()).isEqualTo(writing.space());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tooLittleRoomIsAFullDisk(Kind kind) {
        JournalStore store = made(kind);
        assertThat(store.space(0)).isEmpty();
        assertThat(store.space(Long.MAX_VALUE)).hasValueSatisfying(problem -> assertThat(
                problem.obstacle()).contains(Obstacle.DISK_FULL));
    }

    @ParameterizedTest
    @EnumSource
    void aCopyIsReadInTheOriginalsPlace(Kind kind) throws Exception {
        JournalStore store = written(kind);
        Durable mark = mark(store);
        try (JournalStore.Copy copy = store.copy()) {
            kind.lose(store);
            assertThat(read(copy.store(), mark)).isEqualTo(RUN.transcript(BARS));
            assertThat(copy.store().hasBegun()).isTrue();
            assertThat(store.hasBegun()).as("the original is not touched").isFalse();
        }
    }
}
