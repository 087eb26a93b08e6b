package io.troupe.simulation;

import io.troupe.data.MarketData;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.builtin.BuiltinCases;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every built-in strategy in the actor engine, which runs ahead in windows and goes back to saved
 * state where orders are cut, comes to the same bits as the plain loop, which does neither.
 */
class BuiltinsAgreeWithReferenceTest {
    private static final int SEEDS = 6;
    private static final int ASSETS = 5;
    private static final int BARS = 150;

    static Stream<BuiltinCases.Case> cases() {
        return BuiltinCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void engineEqualsReference(BuiltinCases.Case each) {
        for (long seed = 0; seed < SEEDS; seed++) {
            MarketData data = new RandomMarket(new Random(seed), ASSETS, BARS).data();
            List<StrategySpec> specs = RandomFund.resizing(new Random(seed), List.of(
                    each.subject().strategies()::get,
                    () -> RandomStrategy.of(RandomStrategy.Temper.draw(new Random(7))),
                    each.subject().strategies()::get));
            SimulationPlan plan = RandomFund.plan(seed, data, specs);
            EngineAgreesWithReferenceTest.assertAgreement(seed, plan,
                    RandomFund.options(seed, specs.size()));
        }
    }
}
