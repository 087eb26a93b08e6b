package io.troupe.simulation.desks;

import io.troupe.simulation.EngineAgreesWithReferenceTest;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each of a thousand funds with desks, at every point of every bar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // they share a host
class RandomDeskFundTest {
    private static final int SEEDS_PER_TEST = 50;

    private final EngineHost host = EngineHost.start();

    @AfterAll
    void close() {
        host.close();
    }

    static LongStream firstSeeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one)
                : LongStream.range(0, 20).map(block -> block * SEEDS_PER_TEST);
    }

    /** The actors come to the same bits as the plain loop, which keeps all laws. */
    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("firstSeeds")
    void engineEqualsReference(long firstSeed) {
        int count = Long.getLong("seed") != null ? 1 : SEEDS_PER_TEST;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SimulationPlan plan = RandomDeskFund.plan(seed);
            EngineOptions options = RandomFund.options(seed, plan.strategies().size());
            EngineAgreesWithReferenceTest.assertAgreement(seed, plan,
                    recording -> host.run(plan, options, recording, Resumption.NOTHING,
                            new RunProgress(), stop -> {}).toCompletableFuture().join());
        }
    }
}
