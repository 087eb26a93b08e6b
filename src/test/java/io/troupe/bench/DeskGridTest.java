package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured with desks is the grid's work, and work with exits that do something. */
class DeskGridTest {
    private static final MarketData DATA = SmaGrid.load(SmaGrid.BUNDLED_DATA);
    private static final SimulationPlan GRID = SmaGrid.plan(DATA, SmaGrid.parameters(10));

    @Test
    void marketOrdersAtDesksComeToWhatTheGridComesTo() {
        assertThat(engine(DeskGrid.plan(GRID))).usingRecursiveComparison()
                .isEqualTo(engine(GRID));
    }

    @Test
    void withExitsEngineAndReferenceComeToTheSame() {
        SimulationPlan plan = DeskGrid.plan(GRID, DeskGrid.EXITS);

        SimulationResult engine = engine(plan);
        assertThat(engine).usingRecursiveComparison().isEqualTo(
                ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
                }));
        assertThat(Arrays.equals(engine.sleeveEquity(), engine(GRID).sleeveEquity())).isFalse();
    }

    @Test
    void theExampleWithFullModelsIsTheSameFundAtOtherCosts() {
        SimulationPlan plain = ExampleFund.plain(DATA);
        SimulationPlan full = ExampleFund.withFullModels(DATA);

        assertThat(plain.trading().desks()).isEmpty();
        assertThat(full.trading().desks()).isPresent();
        assertThat(full.trading().margin()).isPresent();
        assertThat(full.trading().financing()).isNotEqualTo(plain.trading().financing());
        assertThat(full.strategies()).extracting(StrategySpec::id)
                .isEqualTo(plain.strategies().stream().map(StrategySpec::id).toList());
        assertThat(engine(full).fills()).doesNotContain(0);
    }

    private static SimulationResult engine(SimulationPlan plan) {
        return new EngineWork(plan, 2, 64, EngineWork::nothing).run();
    }
}
