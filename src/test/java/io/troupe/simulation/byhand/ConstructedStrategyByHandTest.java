package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.Targets;
import io.troupe.portfolio.rebalancing.Band;
import io.troupe.portfolio.rebalancing.Gate;
import io.troupe.portfolio.rebalancing.Goal;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.rebalancing.RebalanceTime;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanSpec;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.strategies.construct.ConstructPlan;
import io.troupe.strategies.construct.ConstructedStrategy;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Strategies whose weights go through an optimizer, on paper: a thousand each, orders of a bar fill
 * in the next. Two returns are looked at, so that bar 2 is the first of which enough is known.
 */
class ConstructedStrategyByHandTest {
    private static final Gate BAND = new Gate(new Band(0.05, false, Goal.CENTRE),
            OptionalDouble.empty(), OptionalInt.empty());

    private static ConstructPlan plan(RebalanceRule rule, String... lines) {
        OptimizerSpec optimizer = OptimizerSpec.of(OptimizerType.NEAREST).with(
                new Targets(OptionalDouble.empty(), OptionalDouble.empty(), Distance.WEIGHTS));
        return ConstructPlan.of(new ConstructSpec(Uses.TARGET, 1, optimizer,
                new Estimates(CovarianceSpec.of(CovarianceType.SAMPLE), MeanSpec.of(Map.of()), 2),
                Stream.of(lines).map(line -> (Constraint) ConstraintParser.parse(line)).toList(),
                FallbackPolicy.DEFAULT, rule), new Groups(Map.of()));
    }

    private static HandFund fund(ConstructPlan plan, ScriptedStrategy.Answers answers,
            double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < closes.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows).instances(Cadence.NEVER,
                ConstructedStrategy.of(() -> new ScriptedStrategy(answers), plan));
    }

    private static List<String> of(Run run) {
        return run.bookings().stream().filter(line -> line.contains(" 0 [")).toList();
    }

    private static RebalanceRule daily(Gate gate) {
        return new RebalanceRule(new RebalanceTime.Each(Cadence.DAILY), gate, 1);
    }

    /** Half is wanted at bar 0; at bar 2, at 10, 0.3 of 1000 are 30 shares, bought at bar 3. */
    @ParameterizedTest
    @EnumSource
    void aWishWaitsUntilEnoughIsKnown(Simulator simulator) {
        Run run = simulator.run(fund(plan(RebalanceRule.ON_SIGNAL, "w <= 0.3"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 10, 12, 10));
        assertThat(of(run)).hasSize(2);
        assertThat(of(run).getFirst()).startsWith("2 0 [constructed solved");
        assertThat(of(run).getLast()).isEqualTo("3 0 [fill 0 30 300000000 0 0]");
    }

    /** At bar 4 the fund has 700 + 30·20 = 1300: 0.3 are 390, 19 shares at 20; 11 are sold. */
    @ParameterizedTest
    @EnumSource
    void aRuleBringsBackToTheWeights(Simulator simulator) {
        Run run = simulator.run(fund(plan(daily(Gate.OPEN), "w <= 0.3"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 10, 20, 20));
        assertThat(of(run).getLast()).startsWith("5 0 [fill 0 -11 -220000000 0 0");
    }

    /** At 11 a weight of 330/1030 = 0.320 is within 0.05 of 0.3, at 20 600/1300 = 0.46 is not. */
    @ParameterizedTest
    @EnumSource
    void aBandLeavesWhatIsNear(Simulator simulator) {
        Run near = simulator.run(fund(plan(daily(BAND), "w <= 0.3"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 10, 11, 11));
        assertThat(of(near)).filteredOn(line -> line.contains("fill"))
                .singleElement().asString().startsWith("3 0 [fill 0 30 ");
        Run far = simulator.run(fund(plan(daily(BAND), "w <= 0.3"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 10, 20, 20));
        assertThat(of(far).getLast()).startsWith("5 0 [fill 0 -11 -220000000 0 0");
    }

    /** A third at each bar: weights of 0.1, 0.2, 0.3 at 10 are 10, 20 and 30 shares. */
    @ParameterizedTest
    @EnumSource
    void aTradeIsSpreadOverBars(Simulator simulator) {
        Run run = simulator.run(fund(
                plan(new RebalanceRule(new RebalanceTime.OnSignal(), Gate.OPEN, 3), "w <= 0.3"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 10, 10, 10, 10));
        assertThat(of(run)).filteredOn(line -> line.contains("fill")).containsExactly(
                "3 0 [fill 0 10 100000000 0 0]", "4 0 [fill 0 10 100000000 0 0]",
                "5 0 [fill 0 10 100000000 0 0]");
    }

    /** From 0.3 of 10 a turnover of 0.1 allows 0.2: what is wanted is 0. */
    @ParameterizedTest
    @EnumSource
    void turnoverCountsFromWhatTheSleeveHolds(Simulator simulator) {
        ScriptedStrategy.Answers answers = view -> view.bar() == 3 ? TargetPositions.of(0)
                : view.bar() == 0 ? TargetPositions.of(0.1) : TargetPositions.unchanged();
        Run run = simulator.run(fund(plan(RebalanceRule.ON_SIGNAL, "turnover <= 0.06"), answers,
                10, 8, 10, 10, 10, 10));
        // 0.06 at bar 2; at bar 3 held, and 0 within reach
        assertThat(run.result().housePositions()).containsExactly(0);
        assertThat(of(run)).filteredOn(line -> line.contains("fill")).satisfiesExactly(
                bought -> assertThat(bought).startsWith("3 0 [fill 0 6 60000000 0 0"),
                sold -> assertThat(sold).startsWith("4 0 [fill 0 -6 -60000000 0 0"));
    }

    /** 0.2 and no more than 0.1: nothing is held, and nothing is NaN. */
    @ParameterizedTest
    @EnumSource
    void whatCannotBeMetChangesNothing(Simulator simulator) {
        Run run = simulator.run(fund(plan(daily(Gate.OPEN), "w >= 0.2", "turnover <= 0.1"),
                ScriptedStrategy.hold(0.5), 10, 8, 10, 9, 10));
        assertThat(of(run)).hasSize(3)
                .allMatch(line -> line.contains("constructed previous [] "));
        assertThat(run.result().housePositions()).containsExactly(0);
    }
}
