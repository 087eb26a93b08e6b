package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.Portfolio;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose actor fails by itself ends the run, instead of leaving the clock waiting. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JournalFailureTest {
    private static final int MAX_LAG_BARS = 4;

    @TempDir
    private Path folder;

    /** Notes how far the journal reaches, until it fails in a way that nobody has foreseen. */
    private record Broken(JournalStore.Writing real) implements JournalStore.Writing {
        @Override
        public void advance(Durable durable) {
            throw new IllegalStateException("nobody has thought of that");
        }

        @Override
        public Optional<JournalProblem> beforeBlock() {
            return real.beforeBlock();
        }

        @Override
        public Optional<JournalProblem> afterWrite() {
            return real.afterWrite();
        }

        @Override
        public Optional<JournalProblem> space() {
            return real.space();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    @Test
    void theRunEndsAndNamesTheJournal() throws IOException {
        SimulationPlan plan = HandFund.quiet(40).strategy(ScriptedStrategy.hold(1)).plan();
        JournalPlan journal = Run.journal(plan, 1, 2);
        Durable start = Durable.none(journal.startHash(PortfolioId.HOUSE));
        RunFolder run = new RunFolder(folder.resolve("run"));
        run.create(start);
        JournalStore store = LevelDbStore.in(run);
        EngineOptions usual = Run.options(1);
        try (JournalStore.Writing writing = new Broken(store.write())) {
            Outcome outcome = Engine.run(plan,
                    new EngineOptions(usual.threads(), usual.strategiesPerActor(), 1,
                            usual.barTimeout(), MAX_LAG_BARS),
                    new Recording.Journaled(journal, new MemoryBookings(journal), store,
                            new JournalWriter.Tools(new Portfolio.Terms("run", journal, 9), start,
                                    writing, 9)),
                    List.of(), new RunProgress());
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.kind()).isEqualTo(Outcome.Kind.FAULT);
                assertThat(failed.message()).matches("journal failed after bar \\d+: "
                        + "java.lang.IllegalStateException: nobody has thought of that");
            });
        }
    }
}
