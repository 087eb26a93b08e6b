package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However strategies are hosted, the journal is the same to the byte, its chain included. */
class JournalBytesTest {
    static LongStream seeds() {
        return Seeds.upTo(40);
    }

    static LongStream fewSeeds() {
        return Seeds.upTo(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hostingChangesNoByte(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        int strategies = plan.strategies().size();
        List<List<BarsBooked>> one = events(plan, RandomFund.options(seed, strategies));
        assertThat(events(plan, RandomFund.options(seed + 1, strategies))).isEqualTo(one);
        assertThat(events(plan, EngineOptions.DEFAULT)).isEqualTo(one);
    }

    /** One strategy an actor, two, … all; as many bars ahead as there are, or one; many threads. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void everyGroupingOfStrategiesComesToTheSameBytes(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        List<List<BarsBooked>> one = events(plan, EngineOptions.DEFAULT);
        for (int perActor = 1; perActor <= plan.strategies().size(); perActor++) {
            for (int window : new int[]{1, 5, 256}) {
                EngineOptions options = new EngineOptions(OptionalInt.of(1 + perActor % 8),
                        OptionalInt.of(perActor), window, EngineOptions.DEFAULT.barTimeout(),
                        EngineOptions.DEFAULT.maxLagBars());
                assertThat(events(plan, options)).as("%s", options).isEqualTo(one);
            }
        }
    }

    private static List<List<BarsBooked>> events(SimulationPlan plan, EngineOptions options) {
        JournalPlan journal = Run.journal(plan, 3, 7);
        MemoryBookings bookings = new MemoryBookings(journal);
        Run.finished(Engine.run(plan, options, new Recording.InMemory(journal, bookings),
                List.of(), new RunProgress()), bookings);
        return journal.portfolios().stream().map((PortfolioId id) -> bookings.events(id)).toList();
    }
}
