package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.journal.BookingVisitor;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentumGridTest {
    @Test
    void holdsAThousandDifferentStrategies() {
        assertThat(MomentumGrid.parameters()).hasSize(MomentumGrid.STRATEGIES)
                .doesNotHaveDuplicates();
    }

    @Test
    void engineAndReferenceComeToTheSame() {
        MarketData data = MarketDataGenerator.generate(GeneratorSpec.daily(7, 70, 400));
        SimulationPlan plan = MomentumGrid.plan(data, MomentumGrid.parameters().subList(0, 40));

        SimulationResult engine = new EngineWork(plan, 2, 64, EngineWork::nothing).run();
        assertThat(engine).usingRecursiveComparison().isEqualTo(
                ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
                }));
        assertThat(Arrays.stream(engine.fills()).min().orElseThrow()).isPositive();
    }
}
