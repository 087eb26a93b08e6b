package io.troupe.bench;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.StreamedBookings;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.leveldb.LevelDbStore.Plugin;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.portfolios.JournalStream;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.Portfolio;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.JournalStore.Durability;
import io.troupe.simulation.Recording;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.plan.EngineOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** The folder of a journaled run that lasts as long as its measurement. */
final class TemporaryRun implements AutoCloseable {
    /** What its journal is written with. */
    enum Kind {
        /** What the settings default to. */
        USUAL(Durability.PROCESS, Plugin.TROUPE),
        /** Every write is forced to the disk. */
        POWER(Durability.POWER, Plugin.TROUPE),
        /** Akka's own plugin. */
        AKKA(Durability.PROCESS, Plugin.AKKA);

        private final Durability durability;
        private final Plugin plugin;

        Kind(Durability durability, Plugin plugin) {
            this.durability = durability;
            this.plugin = plugin;
        }

        private LevelDbStore in(RunFolder folder) {
            return new LevelDbStore(folder, durability, LevelDbStore.NativeLibrary.AUTO, plugin);
        }
    }

    /** What the settings default to: 2048 bars. */
    private static final int BARS_PER_SNAPSHOT = 2_048;
    private static final int SPARE_BLOCKS = 8;
    private static final long LOOK_NANOS = 50_000;
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private final JournalPlan plan;
    private final TemporaryFolder temporary;
    private final JournalStore store;
    private final Durable start;
    private final JournalStore.Writing writing;

    private TemporaryRun(JournalPlan plan, Kind kind, TemporaryFolder temporary)
            throws IOException {
        this.plan = plan;
        this.temporary = temporary;
        this.store = kind.in(new RunFolder(temporary.path().resolve("run")));
        this.start = Durable.none(plan.startHash(PortfolioId.HOUSE));
        store.create(start).ifPresent(problem -> {
            throw new IllegalStateException(problem.text());
        });
        this.writing = store.write();
    }

    static TemporaryRun of(JournalPlan plan, Kind kind) {
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            return new TemporaryRun(plan, kind, temporary);
        } catch (IOException e) {
            temporary.close();
            throw new UncheckedIOException("no journal can be made", e);
        }
    }

    /** As {@code troupe run} records it, without checkpoints. */
    Recording recording() {
        int blocks = EngineOptions.DEFAULT.maxLagBars() / plan.barsPerEvent() + SPARE_BLOCKS;
        return new Recording.Journaled(plan, new MemoryBookings(plan), store,
                new JournalWriter.Tools(terms().sparing(), start, writing, blocks));
    }

    private Portfolio.Terms terms() {
        return new Portfolio.Terms("bench", plan, BARS_PER_SNAPSHOT / plan.barsPerEvent());
    }

    /** Waits until a bar is durable; false if interrupted before. */
    boolean awaitDurable(int bar) {
        while (!Thread.currentThread().isInterrupted()) {
            if (store.watermark() instanceof Checked.Passed<Durable>(Durable mark)
                    && mark.bar() >= bar) {
                return true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return false;
    }

    /** Reads back and checks everything. */
    JournalBookings read() {
        try {
            return switch (JournalBookings.read(config(), terms(), passed(store.watermark()),
                    DEADLINE)) {
                case JournalBookings.Outcome.Read(JournalBookings bookings) -> bookings;
                case JournalBookings.Outcome.Unreadable(List<JournalProblem> problems) ->
                    throw new IllegalStateException(problems.getFirst().text());
            };
        } catch (TimeoutException e) {
            throw new IllegalStateException("the journal was not read within " + DEADLINE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Tells all bookings, read from the journal as they are told. */
    void visitStreamed(BookingVisitor visitor) {
        try (JournalStream stream = JournalStream.open(config(), terms(), DEADLINE)) {
            StreamedBookings bookings = StreamedBookings.upTo(plan, passed(store.watermark()),
                    stream);
            bookings.visit(0, bookings.lastBar(), visitor);
        }
    }

    private Config config() {
        return JournalSettings.of(store).withFallback(Engine.systemConfig(1))
                .withFallback(ConfigFactory.load());
    }

    private static <T> T passed(Checked<T> checked) {
        return switch (checked) {
            case Checked.Passed<T>(T value) -> value;
            case Checked.Failed<T>(JournalProblem problem) ->
                throw new IllegalStateException(problem.text());
        };
    }

    @Override
    public void close() {
        try (temporary) {
            writing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
