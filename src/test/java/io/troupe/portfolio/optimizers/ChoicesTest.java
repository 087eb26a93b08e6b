package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Few assets, none with too little: by every optimizer, whatever its program can choose. */
class ChoicesTest {
    private static final OptionalDouble NO = OptionalDouble.empty();
    private static final int ASSETS = 6;

    @ParameterizedTest
    @EnumSource(names = {"VARIANCE", "CVAR", "AVERAGE_DRAWDOWN"})
    void everyOptimizerKeepsToThem(RiskMeasure measure) {
        for (long seed = 0; seed < 6; seed++) {
            assertKept(measure, RandomProblems.longOnly(seed, ASSETS, 60));
        }
    }

    private static void assertKept(RiskMeasure measure, PortfolioProblem plain) {
        PortfolioProblem problem = RandomProblems.with(plain.under(atMost(3, 0.25)), -0.02,
                new double[]{0.5, 0.1, 0.1, 0.1, 0.1, 0.1}, new double[ASSETS]);
        ConvexRisk risk = ConvexRisk.of(measure);
        ConvexRisk dear = new ConvexRisk(measure, 0.05, new Penalties(0, 0, 1, 0),
                new TradingCosts(new double[]{1, 1, 1, 1, 1, 1}, new double[ASSETS]));
        for (PortfolioOptimizer each : List.of(new MinRisk(risk, NO), new MinRisk(dear, NO),
                new MaxRatio(risk), new MaxUtility(risk, 5), new MaxReturn(risk, NO),
                new MaxReturn(risk, OptionalDouble.of(0.5)),
                new Nearest(Distance.COVARIANCE, Penalties.NONE, TradingCosts.NONE))) {
            PortfolioAnswer answer = each.optimize(problem);
            assertThat(answer.reason()).as(each.getClass().getSimpleName()).isEmpty();
            double[] weights = answer.weights();
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(weights).filter(w -> Math.abs(w) > 1e-8).count())
                    .isBetween(1L, 3L);
            assertThat(Arrays.stream(weights).filter(w -> Math.abs(w) > 1e-8).min()
                    .orElseThrow()).isGreaterThan(0.25 - 1e-8);
        }
    }

    /** All 20 triples of six assets: the best of them, or by a measure nearly. */
    @ParameterizedTest
    @EnumSource(names = {"VARIANCE", "CVAR"})
    void threeOfSix(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(8, ASSETS, 60);
        MinRisk optimizer = new MinRisk(ConvexRisk.of(measure), NO);
        double best = Double.POSITIVE_INFINITY;
        for (int subset = 0; subset < 64; subset++) {
            if (Integer.bitCount(subset) == 3) {
                double[] upper = new double[ASSETS];
                for (int i = 0; i < ASSETS; i++) {
                    upper[i] = subset >> i & 1;
                }
                best = Math.min(best, risk(measure, problem, optimizer.optimize(problem
                        .under(FeasibleSet.of(Bounds.of(new double[ASSETS], upper, 0),
                                RandomProblems.sum(ASSETS, 1))))
                        .weights()));
            }
        }
        double found = risk(measure, problem,
                optimizer.optimize(problem.under(atMost(3, 0))).weights());
        assertThat(found).isBetween(best * (1 - 1e-7),
                best * (measure == RiskMeasure.VARIANCE ? 1 + 1e-7 : 1.1));
    }

    @Test
    void aCountThatCannotBeMetHasNoWeights() {
        PortfolioProblem problem = RandomProblems.longOnly(6, 4, 40).under(new FeasibleSet(
                Bounds.all(4, 0, 0.4, 0), List.of(RandomProblems.sum(4, 1)), List.of(), List.of(),
                Optional.of(new Choice(2, 3, new double[4], new int[4]))));
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR)) {
            PortfolioAnswer answer = new MinRisk(ConvexRisk.of(each), NO).optimize(problem);
            assertThat(answer.status()).isEqualTo(SolverStatus.INFEASIBLE);
            assertThat(answer.reason()).isEqualTo("no weights meet all conditions");
        }
    }

    private static FeasibleSet atMost(int count, double least) {
        double[] smallest = new double[ASSETS];
        Arrays.fill(smallest, least);
        return new FeasibleSet(Bounds.all(ASSETS, 0, 1, 0),
                List.of(RandomProblems.sum(ASSETS, 1)), List.of(), List.of(),
                Optional.of(new Choice(count, 3, smallest, new int[ASSETS])));
    }

    private static double risk(RiskMeasure measure, PortfolioProblem problem, double[] weights) {
        return RiskContributions.of(measure, 0.05, problem, weights).risk();
    }
}
