package io.troupe.simulation.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.EngineAgreesWithReferenceTest;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.SharedHost;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import io.troupe.strategies.builtin.MovingAverageTrend;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of memory that is used again trade as answers that last do, in the reference. */
class OverwrittenAnswersTest {
    /** Passes on two of three answers, the third one late, and none twice. */
    private static final class Hesitating implements Strategy {
        private final MovingAverageTrend trend;
        private TargetPositions late = TargetPositions.unchanged();
        private int answers;

        Hesitating(Parameters parameters) {
            trend = new MovingAverageTrend(parameters);
        }

        @Override
        public void initialize(StrategyContext context) {
            trend.initialize(context);
        }

        @Override
        public TargetPositions onData(MarketView view) {
            TargetPositions before = late;
            late = TargetPositions.unchanged();
            TargetPositions answer = trend.onData(view);
            if (answer.isUnchanged()) {
                return before;
            }
            answers++;
            if (answers % 3 == 0) {
                late = answer;
            }
            return answers % 3 == 1 ? answer : TargetPositions.unchanged();
        }
    }

    @Test
    void strategiesThatDropAnswersOfOthersTradeAsInTheReference() {
        int canReturn = 0;
        for (long seed = 0; seed < 60; seed++) {
            SimulationPlan drawn = RandomFund.plan(seed);
            SimulationPlan plan = drawn.with(strategies(drawn));
            long number = seed;
            EngineOptions options = RandomFund.options(seed, plan.strategies().size());
            EngineAgreesWithReferenceTest.assertAgreement(seed, plan,
                    recording -> SharedHost.run(number, plan, options, recording));
            canReturn += plan.canRevise() ? 1 : 0;
        }
        assertThat(canReturn).as("funds that can go back to a bar").isBetween(10, 59);
    }

    private static List<StrategySpec> strategies(SimulationPlan plan) {
        List<StrategySpec> specs = new ArrayList<>();
        for (StrategySpec each : plan.strategies()) {
            int fast = 1 + specs.size() % 3;
            Parameters parameters = new Parameters(fast, fast + 1 + specs.size() % 4);
            boolean hesitates = specs.size() % 2 == 0;
            specs.add(new StrategySpec(each.id(), () -> hesitates ? new Hesitating(parameters)
                    : new MovingAverageTrend(parameters), Cadence.NEVER));
        }
        return specs;
    }
}
