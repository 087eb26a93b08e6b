package io.troupe.simulation.risk;

import io.troupe.simulation.EngineAgreesWithReferenceTest;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The actors come to the same bits as the plain loop where limits and halts are many and tight. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // they share a host
class RandomRiskTest {
    private static final int MARKET_FUNDS = 600;
    private static final int DESK_FUNDS = 400;
    private static final int SEEDS_PER_TEST = 50;

    private final EngineHost host = EngineHost.start();

    @AfterAll
    void close() {
        host.close();
    }

    static LongStream marketSeeds() {
        return firstSeeds(MARKET_FUNDS);
    }

    static LongStream deskSeeds() {
        return firstSeeds(DESK_FUNDS);
    }

    private static LongStream firstSeeds(int funds) {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one)
                : LongStream.range(0, funds / SEEDS_PER_TEST)
                        .map(block -> block * SEEDS_PER_TEST);
    }

    static SimulationPlan market(long seed) {
        return RandomRisk.of(RandomFund.plan(seed));
    }

    /** Of four funds one has bars enough for forecasts. */
    static SimulationPlan desks(long seed) {
        return RandomRisk.of(RandomDeskFund.plan(seed, seed % 4 == 0 ? 40 : 5));
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("marketSeeds")
    void engineEqualsReference(long firstSeed) {
        assertAgreement(firstSeed, RandomRiskTest::market);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("deskSeeds")
    void engineEqualsReferenceAtDesks(long firstSeed) {
        assertAgreement(firstSeed, RandomRiskTest::desks);
    }

    private void assertAgreement(long firstSeed, LongFunction<SimulationPlan> fund) {
        int count = Long.getLong("seed") != null ? 1 : SEEDS_PER_TEST;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SimulationPlan plan = fund.apply(seed);
            EngineOptions options = RandomFund.options(seed, plan.strategies().size());
            EngineAgreesWithReferenceTest.assertAgreement(seed, plan,
                    recording -> host.run(plan, options, recording, Resumption.NOTHING,
                            new RunProgress(), stop -> {}).toCompletableFuture().join());
        }
    }
}
