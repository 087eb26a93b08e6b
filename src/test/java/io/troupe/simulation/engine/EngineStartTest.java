package io.troupe.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.Portfolio;
import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A system that was started before is one as any other, for one execution. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineStartTest {
    private static final long SEED = 11;
    private static final OptionalInt TWO = OptionalInt.of(2);

    @TempDir
    private Path temp;
    private final SimulationPlan plan = RandomFund.plan(SEED);

    private JournalStore store(String name) {
        return LevelDbStore.in(new RunFolder(temp.resolve(name)));
    }

    private void isAsAlone(String name, EngineStart start) throws IOException {
        JournalPlan journal = Run.journal(plan, 2, 3);
        JournalStore store = store(name);
        Durable none = Durable.none(journal.startHash(PortfolioId.HOUSE));
        assertThat(store.create(none)).isEmpty();
        MemoryBookings bookings = new MemoryBookings(journal);
        EngineOptions any = RandomFund.options(SEED, plan.strategies().size());
        EngineOptions options = new EngineOptions(TWO, any.strategiesPerActor(),
                any.windowBars(), any.barTimeout(), any.maxLagBars());
        try (JournalStore.Writing writing = store.write()) {
            JournalWriter.Tools tools = new JournalWriter.Tools(
                    new Portfolio.Terms("run", journal, 1_000), none, writing, 4096);
            Outcome outcome = Engine.run(plan, options,
                    new Recording.Journaled(journal, bookings, store, tools),
                    Resumption.NOTHING, new RunProgress(), stop -> {}, start);
            Run.finished(outcome, bookings).assertEquals(Run.reference(plan, List.of()));
        }
        assertThat(store.opening()).as("the database is closed").isEmpty();
    }

    @Test
    void servesOneExecutionAndLeavesOthersToTheirOwn() throws IOException {
        try (EngineStart start = EngineStart.begin(TWO, store("first"))) {
            isAsAlone("first", start);
            assertThat(start.take(2)).isEmpty();
            assertThat(isClosed(start.host().join())).isTrue();
            isAsAlone("second", start);
        }
    }

    @Test
    void isNotWhatAnotherNumberOfThreadsNeeds() throws IOException {
        try (EngineStart start = EngineStart.begin(OptionalInt.of(1), store("first"))) {
            isAsAlone("first", start);
            try (EngineHost host = start.take(1).orElseThrow()) {
                assertThat(isClosed(host)).isFalse();
            }
        }
    }

    @Test
    void endsWhatNobodyTook() {
        EngineStart start = EngineStart.begin(TWO, store("first"));
        EngineHost host = start.host().join();
        start.close();
        assertThat(isClosed(host)).isTrue();
        assertThat(start.take(2)).isEmpty();
    }

    /** A host that is closed answers at once, without an execution. */
    private boolean isClosed(EngineHost host) {
        JournalPlan journal = Run.journal(plan, 2, 3);
        return host.run(plan, RandomFund.options(SEED, plan.strategies().size()),
                new Recording.InMemory(journal, new MemoryBookings(journal)), Resumption.NOTHING,
                new RunProgress(), stop -> {}).toCompletableFuture()
                .join() instanceof Outcome.Failed;
    }
}
