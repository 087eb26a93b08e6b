package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.Money;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.reference.ReferenceSimulator;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyone who does the grid's work comes to the figures that the design states for it. */
class SmaGridTest {
    private static final MarketData DATA = SmaGrid.load(SmaGrid.BUNDLED_DATA);
    private static final Parameters KNOWN_20_100 = new Parameters(20, 100);
    private static final Parameters KNOWN_40_200 = new Parameters(40, 200);
    private static final List<Parameters> THOUSAND = SmaGrid.parameters(1_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1_000, 10_000, 100_000})
    void aGridHasTheNumberOfStrategiesItIsNamedBy(int strategies) {
        assertThat(SmaGrid.parameters(strategies)).hasSize(strategies).doesNotHaveDuplicates();
    }

    @Test
    void referenceComesToTheKnownFiguresAlone() {
        assertKnown(List.of(KNOWN_20_100), reference(List.of(KNOWN_20_100)));
        assertKnown(List.of(KNOWN_40_200), reference(List.of(KNOWN_40_200)));
    }

    @Test
    void engineComesToTheKnownFiguresAlone() {
        assertKnown(List.of(KNOWN_20_100), engine(List.of(KNOWN_20_100), 64));
        assertKnown(List.of(KNOWN_40_200), engine(List.of(KNOWN_40_200), 1));
    }

    @Test
    void everyoneComesToTheSameFiguresAmongAThousand() {
        SimulationResult engine = engine(THOUSAND, 64);
        assertKnown(THOUSAND, engine);
        assertThat(engine).usingRecursiveComparison().isEqualTo(reference(THOUSAND));
        PlainWork work = PlainWork.of(DATA, THOUSAND);
        assertSame(PlainLoop.run(work, 1), engine);
        assertSame(PlainLoop.run(work, 2), engine);
        assertSame(PlainStrategyLoop.run(work, 1), engine);
        assertSame(PlainStrategyLoop.run(work, 2), engine);
    }

    private static void assertKnown(List<Parameters> grid, SimulationResult result) {
        for (int k = 0; k < grid.size(); k++) {
            if (grid.get(k).equals(KNOWN_20_100)) {
                assertEnd(result, k, 2_181, "28904771.18");
            } else if (grid.get(k).equals(KNOWN_40_200)) {
                assertEnd(result, k, 992, "92332740.51");
            }
        }
    }

    private static void assertEnd(SimulationResult result, int strategy, long fills,
            String equity) {
        assertThat(result.fills()[strategy]).isEqualTo(fills);
        assertThat(Money.cents(Money.micros(result.sleeveEquity()[strategy]))).isEqualTo(equity);
    }

    private static void assertSame(PlainFund.End plain, SimulationResult result) {
        double[] equity = IntStream.range(0, result.sleeveEquity().length)
                .mapToDouble(plain::sleeveEquity).toArray();
        assertThat(equity).isEqualTo(result.sleeveEquity());
        assertThat(plain.house().cashMicros()).isEqualTo(result.houseCashMicros());
        assertThat(plain.house().crossingsMicros()).isEqualTo(result.crossingsMicros());
    }

    private static SimulationResult reference(List<Parameters> grid) {
        return ReferenceSimulator.run(SmaGrid.plan(DATA, grid), List.of(),
                new BookingVisitor() {
                });
    }

    private static SimulationResult engine(List<Parameters> grid, int windowBars) {
        SimulationPlan plan = SmaGrid.plan(DATA, grid);
        EngineOptions all = EngineOptions.DEFAULT;
        Outcome outcome = Engine.run(plan,
                new EngineOptions(all.threads(), all.strategiesPerActor(), windowBars,
                        all.barTimeout(), all.maxLagBars()),
                new Recording.Nothing(SmaGrid.journal(plan)), List.of(), new RunProgress());
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return ((Outcome.Finished) outcome).result();
    }
}
