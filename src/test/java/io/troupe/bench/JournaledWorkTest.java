package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal that is measured is a whole one, and nothing is left of it. */
class JournaledWorkTest {
    private static final MarketData DATA = SmaGrid.load(SmaGrid.BUNDLED_DATA);

    @ParameterizedTest
    @EnumSource
    void theMeasuredRunIsTheReferencesAndCanBeReadBack(TemporaryRun.Kind kind) {
        SimulationPlan plan = SmaGrid.plan(DATA, SmaGrid.parameters(10));
        try (TemporaryRun run = TemporaryRun.of(SmaGrid.journal(plan), kind)) {
            SimulationResult journaled = new JournaledWork(plan, 1, kind).write(run);
            JournalBookings read = run.read();
            SimulationResult expected = ReferenceSimulator.run(plan, List.of(),
                    new BookingVisitor() {
                    });
            assertThat(journaled).usingRecursiveComparison().isEqualTo(expected);
            assertThat(read.lastBar()).isEqualTo(DATA.bars() - 1);
        }
    }

    @Test
    void aTemporaryFolderIsDeletedWithAllInIt() throws Exception {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            path = folder.path();
            Files.writeString(Files.createDirectory(path.resolve("inner")).resolve("file"), "x");
        }
        assertThat(path).doesNotExist();
    }
}
