package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.checkpoint.CheckpointShelf;
import io.troupe.simulation.checkpoint.Checkpoints;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

/** Two cohorts, of two strategies and of one; parts come in any order. */
class CheckpointingTest {
    private static final StandingAllotment REMEMBERED = new StandingAllotment(
            Allotment.restored(new double[]{0.5, 0.25, 0.125}, false, 1),
            AllocatorState.of(1, new byte[]{7}));
    private static final HouseState HOUSE = new HouseState(
            new HouseLedger(1, 10, 0).accounts(), new long[1], new long[1],
            new byte[0], ConstructionState.NONE);

    @TempDir
    private Path folder;

    private final TestInbox<Simulation.Told> simulation = TestInbox.create();

    private BehaviorTestKit<Checkpointing.Command> checkpointing() {
        return BehaviorTestKit.create(Checkpointing.create(2,
                new CheckpointShelf(Optional.of(new Checkpoints(folder, "tag")),
                        NOPLogger.NOP_LOGGER),
                simulation.getRef()));
    }

    private static SleeveState sleeve(long cash, StrategyMemory memory) {
        return new SleeveState(new long[1],
                new Wanted(new long[1], new double[1], new byte[0]), cash, 0,
                new byte[0], false,
                Optional.empty(), new Returns(0, new double[0], Sized.NONE), memory);
    }

    private static Durable reached(int bar) {
        return new Durable(bar, 1, Hash.of(new byte[32]));
    }

    private static List<Checkpointing.Command> parts(int bar, int journaledBar,
            StrategyMemory memory) {
        return List.of(
                new Checkpointing.Gather(new Simulation.CohortSaved(0,
                        List.of(sleeve(bar, memory), sleeve(bar + 1L, memory)))),
                new Checkpointing.Gather(new Simulation.CohortSaved(1,
                        List.of(sleeve(bar + 2L, memory)))),
                new Checkpointing.Gather(new Simulation.HouseSaved(HOUSE)),
                new Checkpointing.Gather(new Simulation.RiskSaved(new byte[0])),
                new Checkpointing.Gather(new Simulation.AllocatorSaved(REMEMBERED)),
                new Checkpointing.Booked(bar, new JournalHead(reached(journaledBar),
                        List.of(reached(bar)), List.of(reached(bar)))));
    }

    private List<String> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aCheckpointIsTakenWithItsLastPartWhicheverThatIs() throws IOException {
        BehaviorTestKit<Checkpointing.Command> actor = checkpointing();
        for (int bar = 0; bar < 50; bar++) {
            List<Checkpointing.Command> shuffled = new ArrayList<>(
                    parts(bar, bar, StrategyMemory.NONE));
            Collections.shuffle(shuffled, new Random(bar));
            shuffled.subList(0, 5).forEach(actor::run);
            assertThat(simulation.hasMessages()).isFalse();
            actor.run(shuffled.getLast());
            Checkpoint taken = TestStage
                    .only(simulation, Simulation.CheckpointTaken.class).checkpoint();
            assertThat(taken.bar()).isEqualTo(bar);
            assertThat(taken.house()).isSameAs(HOUSE);
            assertThat(taken.standing()).isSameAs(REMEMBERED);
            assertThat(taken.sleeves()).extracting(SleeveState::cashMicros)
                    .containsExactly((long) bar, bar + 1L, bar + 2L);
            assertThat(kept()).last().isEqualTo(String.format("engine-%010d", bar));
        }
        assertThat(kept()).as("two are kept").hasSize(2);
    }

    @Test
    void whatCannotBeOfUseIsTakenButNotKept() throws IOException {
        BehaviorTestKit<Checkpointing.Command> actor = checkpointing();
        parts(3, 5, StrategyMemory.NONE).forEach(actor::run);
        parts(3, 3, new StrategyMemory(null, true, 0, null)).forEach(actor::run);
        assertThat(simulation.getAllReceived()).hasSize(2)
                .allMatch(told -> told instanceof Simulation.CheckpointTaken);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneDelaysNobody() throws IOException {
        BehaviorTestKit<Checkpointing.Command> actor = checkpointing();
        Files.delete(folder);
        parts(3, 3, StrategyMemory.NONE).forEach(actor::run);
        TestStage.only(simulation, Simulation.CheckpointTaken.class);
        Files.createDirectory(folder);
    }
}
