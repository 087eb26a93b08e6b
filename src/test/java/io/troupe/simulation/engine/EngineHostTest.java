package io.troupe.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.Portfolio;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.model.FailurePolicy;
import io.troupe.simulation.BookingTrace;
import io.troupe.simulation.EngineSystem;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many runs in one actor system, ours or another's, each as if it were alone. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineHostTest {
    private static final int FUNDS = 5;
    private static final int SNAPSHOT_EVERY = 1_000;

    @TempDir
    private Path temp;

    /** A run under way, and what it books. */
    private record Started(SimulationPlan plan, MemoryBookings bookings,
            CompletionStage<Outcome> end) {
        static Started in(EngineHost host, SimulationPlan plan, EngineOptions options) {
            return in(host, plan, options, new AtomicReference<>());
        }

        static Started in(EngineHost host, SimulationPlan plan, EngineOptions options,
                AtomicReference<Runnable> stop) {
            JournalPlan journal = Run.journal(plan, 2, 3);
            MemoryBookings bookings = new MemoryBookings(journal);
            return new Started(plan, bookings, host.run(plan, options,
                    new Recording.InMemory(journal, bookings), Resumption.NOTHING,
                    new RunProgress(), stop::set));
        }

        static Started random(EngineHost host, long seed) {
            SimulationPlan plan = RandomFund.plan(seed);
            return in(host, plan, RandomFund.options(seed, plan.strategies().size()));
        }

        Outcome outcome() {
            return end.toCompletableFuture().join();
        }

        void isAsAlone() {
            Run.finished(outcome(), bookings).assertEquals(Run.reference(plan, List.of()));
        }
    }

    private static List<Started> random(EngineHost host, int from) {
        List<Started> all = new ArrayList<>();
        for (int seed = from; seed < from + FUNDS; seed++) {
            all.add(Started.random(host, seed));
        }
        return all;
    }

    @Test
    void manyAtOnceComeOutAsEachAlone() {
        try (EngineHost host = EngineHost.start()) {
            random(host, 0).forEach(Started::isAsAlone);
            // What the first ones had is lent again.
            random(host, 100).forEach(Started::isAsAlone);
        }
    }

    @Test
    void aSystemThatIsThereIsUsedAsItIsAndLeftRunning() throws Exception {
        ActorSystem<Object> system = another();
        try {
            try (EngineHost host = EngineHost.in(system);
                    EngineHost other = EngineHost.in(system)) {
                List<Started> all = new ArrayList<>(random(host, 200));
                all.addAll(random(other, 300));
                all.forEach(Started::isAsAlone);
            }
            assertThat(system.getWhenTerminated().toCompletableFuture()).isNotDone();
            try (EngineHost again = EngineHost.in(system)) {
                Started.random(again, 400).isAsAlone();
            }
        } finally {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    /** Waits at bar 1 until it is let go. */
    private static Supplier<ScriptedStrategy.Answers> waiting(CountDownLatch reached,
            CountDownLatch released) {
        return () -> ScriptedStrategy.until(1, ScriptedStrategy.hold(1), view -> {
            reached.countDown();
            await(released);
            return ScriptedStrategy.hold(1).at(view);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EngineOptions options(Duration barTimeout) {
        return new EngineOptions(OptionalInt.of(2), OptionalInt.of(1), 1, barTimeout, 4096);
    }

    @Test
    void aRunThatIsHeldUpHoldsUpNobodyElse() {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (EngineHost host = EngineHost.start()) {
            Started held = Started.in(host,
                    HandFund.quiet(4).instances(waiting(reached, released)).plan(),
                    options(Duration.ofSeconds(30)));
            await(reached);
            random(host, 500).forEach(Started::isAsAlone);
            assertThat(held.end().toCompletableFuture()).isNotDone();
            released.countDown();
            assertThat(held.outcome()).isInstanceOf(Outcome.Finished.class);
        }
    }

    @Test
    void aRunThatFailsHarmsNobodyElse() {
        try (EngineHost host = EngineHost.start()) {
            SimulationPlan failing = HandFund.quiet(4).strategy(view -> {
                throw new IllegalStateException("on purpose");
            }).onFailure(FailurePolicy.FAIL).plan();
            SimulationPlan hanging = HandFund.quiet(4).instances(hangingUntilReplaced()).plan();
            Started failed = Started.in(host, failing, options(Duration.ofSeconds(30)));
            Started hung = Started.in(host, hanging, options(Duration.ofMillis(250)));
            List<Started> others = random(host, 600);
            assertThat(failed.outcome()).isInstanceOfSatisfying(Outcome.Failed.class,
                    outcome -> assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STRATEGY));
            others.forEach(Started::isAsAlone);
            assertThat(hung.outcome()).isInstanceOfSatisfying(Outcome.Finished.class,
                    outcome -> assertThat(outcome.failures()).singleElement().satisfies(
                            failure -> assertThat(failure.bar()).isEqualTo(1)));
            Started.random(host, 700).isAsAlone();
        }
    }

    /** Does not answer at bar 1 until another instance is in its place. */
    private static Supplier<ScriptedStrategy.Answers> hangingUntilReplaced() {
        AtomicReference<CountDownLatch> latest = new AtomicReference<>(new CountDownLatch(1));
        return () -> {
            CountDownLatch replaced = new CountDownLatch(1);
            latest.getAndSet(replaced).countDown();
            return ScriptedStrategy.until(1, ScriptedStrategy.hold(1), view -> {
                await(replaced);
                return ScriptedStrategy.hold(1).at(view);
            });
        };
    }

    @Test
    void oneIsStoppedAndTheOthersGoOn() {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Runnable> stop = new AtomicReference<>();
        try (EngineHost host = EngineHost.start()) {
            Started stopped = Started.in(host,
                    HandFund.quiet(6).instances(waiting(reached, released)).plan(),
                    options(Duration.ofSeconds(30)), stop);
            await(reached);
            stop.get().run();
            // The host does as it is told in order: it has passed the stop on when these end.
            random(host, 800).forEach(Started::isAsAlone);
            released.countDown();
            assertThat(stopped.outcome()).isInstanceOfSatisfying(Outcome.Stopped.class,
                    outcome -> assertThat(outcome.lastBar()).isBetween(0, 4));
        }
    }

    /** Of so many bars, one by one, that it is under way for long. */
    private static Started endless(EngineHost host, CountDownLatch reached) {
        return Started.in(host,
                HandFund.quiet(100_000).instances(waiting(reached, new CountDownLatch(0))).plan(),
                options(Duration.ofSeconds(30)));
    }

    @Test
    void whatStillRunsIsStoppedWhenTheHostIsClosed() {
        CountDownLatch reached = new CountDownLatch(1);
        EngineHost host = EngineHost.start();
        Started running = endless(host, reached);
        await(reached);
        host.close();
        assertThat(running.outcome()).isInstanceOf(Outcome.Stopped.class);
        assertThat(Started.random(host, 900).outcome())
                .isEqualTo(new Outcome.Failed(Outcome.Kind.FAULT,
                        "the host of the simulation has been closed"));
        host.close();
    }

    @Test
    void aSystemThatEndsTakesItsRunsWithIt() {
        CountDownLatch reached = new CountDownLatch(1);
        ActorSystem<Object> system = another();
        EngineHost host = EngineHost.in(system);
        Started running = endless(host, reached);
        await(reached);
        system.terminate();
        assertThat(running.outcome()).isInstanceOf(Outcome.Failed.class);
        system.getWhenTerminated().toCompletableFuture().join();
        assertThat(Started.random(host, 901).outcome()).isInstanceOf(Outcome.Failed.class);
        host.close();
    }

    private static ActorSystem<Object> another() {
        return ActorSystem.create(Behaviors.empty(), "another",
                ConfigFactory.parseString("akka.loglevel = OFF, akka.daemonic = on")
                        .withFallback(ConfigFactory.load()));
    }

    /** A run with a journal in LevelDB. */
    private record Journaled(SimulationPlan plan, JournalPlan journal, JournalStore store,
            JournalStore.Writing writing, MemoryBookings bookings, CompletionStage<Outcome> end) {
        Outcome outcome() {
            return end.toCompletableFuture().join();
        }

        private Portfolio.Terms terms() {
            return new Portfolio.Terms("run", journal, SNAPSHOT_EVERY);
        }

        /** What the journal tells when it is read back. */
        List<String> readBack() throws Exception {
            assertThat(store.opening()).as("the database is closed").isEmpty();
            Durable mark = ((Checked.Passed<Durable>) store.watermark()).value();
            JournalBookings.Outcome read = JournalBookings.read(JournalSettings.of(store)
                    .withFallback(EngineSystem.config(1)).withFallback(ConfigFactory.load()),
                    terms(), mark, Duration.ofMinutes(1));
            BookingTrace trace = new BookingTrace();
            assertThat(read).isInstanceOfSatisfying(JournalBookings.Outcome.Read.class,
                    sound -> sound.bookings().visit(0, sound.bookings().lastBar(), trace));
            return trace.lines();
        }
    }

    private Journaled journaled(EngineHost host, String name, SimulationPlan plan,
            UnaryOperator<JournalStore.Writing> disk) throws IOException {
        JournalPlan journal = Run.journal(plan, 2, 3);
        JournalStore store = LevelDbStore.in(new RunFolder(temp.resolve(name)));
        Durable start = Durable.none(journal.startHash(PortfolioId.HOUSE));
        assertThat(store.create(start)).isEmpty();
        JournalStore.Writing writing = disk.apply(store.write());
        MemoryBookings bookings = new MemoryBookings(journal);
        JournalWriter.Tools tools = new JournalWriter.Tools(
                new Portfolio.Terms("run", journal, SNAPSHOT_EVERY), start, writing, 4096);
        return new Journaled(plan, journal, store, writing, bookings, host.run(plan,
                options(Duration.ofSeconds(30)),
                new Recording.Journaled(journal, bookings, store, tools), Resumption.NOTHING,
                new RunProgress(), stop -> {}));
    }

    /** A disk with a reason, or a fault, after each event. */
    private record BadDisk(JournalStore.Writing disk, Supplier<Optional<JournalProblem>> finding)
            implements
            JournalStore.Writing {
        @Override
        public void advance(Durable durable) throws IOException {
            disk.advance(durable);
        }

        @Override
        public Optional<JournalProblem> beforeBlock() {
            return Optional.empty();
        }

        @Override
        public Optional<JournalProblem> afterWrite() {
            return finding.get();
        }

        @Override
        public Optional<JournalProblem> space() {
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }

    private static Outcome.Kind kind(Journaled run) {
        assertThat(run.outcome()).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) run.outcome()).kind();
    }

    @Test
    void eachJournalIsWrittenInItsOwnPlace() throws Exception {
        try (EngineHost host = EngineHost.start()) {
            List<Journaled> runs = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                runs.add(journaled(host, "run-" + k, RandomFund.plan(k), disk -> disk));
            }
            for (Journaled run : runs) {
                Run reference = Run.reference(run.plan(), List.of());
                Run.finished(run.outcome(), run.bookings()).assertEquals(reference);
                run.writing().close();
                assertThat(run.readBack()).isEqualTo(reference.bookings());
            }
        }
    }

    @Test
    void aJournalIsClosedHoweverItsRunEnds() throws Exception {
        JournalProblem full = new JournalProblem.DiskLow(temp, 0, 1);
        SimulationPlan failing = HandFund.quiet(4).strategy(view -> {
            throw new IllegalStateException("on purpose");
        }).onFailure(FailurePolicy.FAIL).plan();
        try (EngineHost host = EngineHost.start()) {
            Journaled onFullDisk = journaled(host, "full", RandomFund.plan(3),
                    disk -> new BadDisk(disk, () -> Optional.of(full)));
            Journaled onNoDisk = journaled(host, "none", RandomFund.plan(4),
                    disk -> new BadDisk(disk, () -> {
                        throw new IllegalStateException("on purpose");
                    }));
            Journaled failed = journaled(host, "failed", failing, disk -> disk);
            assertThat(kind(onFullDisk)).isEqualTo(Outcome.Kind.DISK);
            assertThat(kind(onNoDisk)).isEqualTo(Outcome.Kind.JOURNAL);
            assertThat(kind(failed)).isEqualTo(Outcome.Kind.STRATEGY);
            for (Journaled run : List.of(onFullDisk, onNoDisk, failed)) {
                assertThat(run.store().opening()).isEmpty();
                run.writing().close();
            }
        }
    }
}
