package io.troupe.portfolio.optimizers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.MaxRatio;
import io.troupe.portfolio.optimizers.MaxReturn;
import io.troupe.portfolio.optimizers.MaxUtility;
import io.troupe.portfolio.optimizers.MinRisk;
import io.troupe.portfolio.optimizers.Nearest;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.optimizers.TradingCosts;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters of optimizers: which are taken, what they are if not given, what is wrong. */
class OptimizerSpecTest {
    @ParameterizedTest
    @EnumSource
    void nothingIsWrongWithWhatIsNotGiven(OptimizerType type) {
        assertThat(OptimizerSpec.of(type).problems()).isEmpty();
    }

    @Test
    void optimizersLookAtWhatTheyNeed() {
        assertThat(OptimizerSpec.of(OptimizerType.MIN_RISK).optimizer(TradingCosts.NONE))
                .isInstanceOf(MinRisk.class)
                .satisfies(each -> assertThat(each.needs()).containsExactly(Need.COVARIANCE));
        assertThat(OptimizerSpec.of(OptimizerType.MIN_RISK).with(RiskMeasure.CVAR, 0.1)
                .with(new Targets(OptionalDouble.empty(), OptionalDouble.of(0.001),
                        Distance.COVARIANCE))
                .optimizer(TradingCosts.NONE).needs())
                .containsExactlyInAnyOrder(Need.RETURNS, Need.MEANS);
        assertThat(OptimizerSpec.of(OptimizerType.MAX_RATIO).optimizer(TradingCosts.NONE))
                .isInstanceOf(MaxRatio.class).satisfies(each -> assertThat(each.needs())
                        .containsExactlyInAnyOrder(Need.COVARIANCE, Need.MEANS));
        assertThat(OptimizerSpec.of(OptimizerType.MAX_UTILITY).optimizer(TradingCosts.NONE))
                .isInstanceOf(MaxUtility.class)
                .satisfies(each -> assertThat(each.keepsConditions()).isTrue());
        assertThat(OptimizerSpec.of(OptimizerType.MAX_RETURN).optimizer(TradingCosts.NONE))
                .isInstanceOf(MaxReturn.class)
                .satisfies(each -> assertThat(each.needs()).containsExactly(Need.MEANS));
        assertThat(OptimizerSpec.of(OptimizerType.NEAREST)
                .with(new Targets(OptionalDouble.empty(), OptionalDouble.empty(),
                        Distance.WEIGHTS))
                .optimizer(TradingCosts.NONE)).isInstanceOf(Nearest.class)
                .satisfies(each -> assertThat(each.needs()).containsExactly(Need.TARGET));
    }

    @Test
    void aMeasureThatIsNotConvexIsRefusedWhereItWouldBeMinimised() {
        OptimizerSpec spec = OptimizerSpec.of(OptimizerType.MIN_RISK).with(RiskMeasure.VAR, 0.05);
        assertThat(spec.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(OptimizerKey.MEASURE);
            assertThat(problem.message()).startsWith("var is not convex, so min-risk cannot find"
                    + " its least value; it can do with variance, standard-deviation, mad");
        });
        assertThatThrownBy(() -> spec.optimizer(TradingCosts.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("measure var is not convex");
        assertThat(OptimizerSpec.of(OptimizerType.HRP).with(RiskMeasure.VAR, 0.05).problems())
                .isEmpty();
    }

    @Test
    void numbersOutOfRangeAreToldByKey() {
        assertWrong(of(OptimizerType.MIN_RISK).with(RiskMeasure.CVAR, 1), OptimizerKey.ALPHA,
                "must be between 0 and 1, was 1.0");
        assertWrong(of(OptimizerType.MAX_UTILITY).withRiskAversion(0),
                OptimizerKey.RISK_AVERSION, "must be above 0, was 0.0");
        assertWrong(of(OptimizerType.MAX_UTILITY).withRiskAversion(Double.POSITIVE_INFINITY),
                OptimizerKey.RISK_AVERSION, "must be above 0, was Infinity");
        assertWrong(of(OptimizerType.MAX_RETURN).with(new Targets(OptionalDouble.of(-0.1),
                OptionalDouble.empty(), Distance.COVARIANCE)), OptimizerKey.RISK,
                "must be above 0, per bar, was -0.1");
        assertWrong(of(OptimizerType.MIN_RISK).with(new Targets(OptionalDouble.empty(),
                OptionalDouble.of(Double.NaN), Distance.COVARIANCE)), OptimizerKey.RETURN,
                "must be a number, per bar, was NaN");
        assertWrong(of(OptimizerType.NEAREST).with(new Penalties(-1, 0, 0, 0)), OptimizerKey.L1,
                "must be at least 0, was -1.0");
        assertWrong(of(OptimizerType.NEAREST).with(new Penalties(0, -1, 0, 0)), OptimizerKey.L2,
                "must be at least 0, was -1.0");
        assertWrong(of(OptimizerType.NEAREST).with(new Penalties(0, 0, -1, 0)),
                OptimizerKey.COST, "must be at least 0, was -1.0");
        assertWrong(of(OptimizerType.MIN_RISK).with(new Penalties(0, 0, 0, -1)),
                OptimizerKey.LOG_BARRIER, "must be at least 0, was -1.0");
        assertWrong(of(OptimizerType.RISK_BUDGET).withBudgets(Map.of("B", 0.0, "A", 1.0)),
                OptimizerKey.BUDGETS, "of B must be above 0, was 0.0");
        assertWrong(of(OptimizerType.KELLY).withFraction(-1), OptimizerKey.FRACTION,
                "must be above 0, was -1.0");
        assertWrong(of(OptimizerType.HERC).with(new Hierarchy(Optional.empty(), 0)),
                OptimizerKey.MAX_CLUSTERS, "must be at least 1, was 0.0");
    }

    /** What an optimizer does not take may be anything. */
    @Test
    void whatIsNotTakenIsNotLookedAt() {
        assertThat(of(OptimizerType.EQUAL).with(RiskMeasure.VAR, 7).withRiskAversion(-1)
                .with(new Penalties(-1, -1, -1, -1)).withFraction(0).problems()).isEmpty();
        assertThat(OptimizerType.MIN_RISK.keys()).containsExactly(OptimizerKey.MEASURE,
                OptimizerKey.ALPHA, OptimizerKey.RETURN, OptimizerKey.L1, OptimizerKey.L2,
                OptimizerKey.COST, OptimizerKey.LOG_BARRIER);
        assertThat(OptimizerType.EQUAL.keys()).isEmpty();
    }

    private static OptimizerSpec of(OptimizerType type) {
        return OptimizerSpec.of(type);
    }

    private static void assertWrong(OptimizerSpec spec, OptimizerKey key, String message) {
        assertThat(spec.problems()).containsExactly(new SpecProblem(key, message));
    }
}
