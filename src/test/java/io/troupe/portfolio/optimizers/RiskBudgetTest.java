package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.PortfolioRisk;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equal weights, equal volatility, and parts of risk. */
class RiskBudgetTest {
    private static final double ALPHA = RiskMeasure.DEFAULT_ALPHA;

    @Test
    void formulasAreThemselves() {
        PortfolioProblem problem = RandomAssets
                .ofCovariance(RandomAssets.covariance(0.3, 0.1, 0.2, 0.4));
        assertThat(weights(new EqualWeights(), problem)).containsExactly(1 / 3.0, 1 / 3.0,
                1 / 3.0);
        assertThat(weights(new InverseVolatility(), problem))
                .containsExactly(new double[]{4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-15));
        assertThat(new EqualWeights().optimize(RandomAssets.ofCovariance()).reason())
                .isEqualTo("there are no assets");
    }

    /** w(i)·(Σw)(i) over their sum, on covariances of 2 to 30 assets. */
    @Test
    void everyAssetBearsTheSameRisk() {
        for (int seed = 0; seed < 2500; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(seed < 2300 ? 8 : 29);
            PortfolioProblem problem = RandomAssets.problem(random, n, 2 * n + 5);
            double[] weights = weights(RiskBudget.equal(RiskMeasure.VARIANCE, ALPHA), problem);
            double[] parts = contributions(problem.covariance(), weights);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
            for (double each : parts) {
                assertThat(each * n).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void budgetsAreOfAnyUnitAndThoseNotGivenAreOfTheMean() {
        PortfolioProblem problem = RandomAssets.problem(new Random(2), 4, 60);
        RiskBudget budget = new RiskBudget(RiskMeasure.VARIANCE, ALPHA,
                Map.of("A0", 30.0, "A2", 10.0, "ELSE", 7.0));
        double[] parts = contributions(problem.covariance(), weights(budget, problem));
        assertThat(parts).containsExactly(new double[]{30 / 80.0, 20 / 80.0, 10 / 80.0,
                20 / 80.0}, within(1e-10));
    }

    /** Contributions of smooth measures; with kinks, that no other portfolio has a lower objective. */
    @Test
    void partsOfOtherMeasuresAreEqualToo() {
        PortfolioProblem problem = RandomAssets.problem(new Random(8), 6, 150);
        for (RiskMeasure measure : RiskMeasure.values()) {
            if (measure.isConvex()) {
                double[] weights = weights(RiskBudget.equal(measure, ALPHA), problem);
                PortfolioRisk risk = PortfolioRisk.of(measure, ALPHA, problem.returns());
                double power = measure == RiskMeasure.VARIANCE ? 0.5 : 1;
                double objective = objective(risk, weights, power);
                Random random = new Random(1);
                for (int trial = 0; trial < 200; trial++) {
                    double[] other = Arrays.stream(weights)
                            .map(each -> each * (1 + 0.05 * random.nextGaussian())).toArray();
                    assertThat(objective(risk, other, power))
                            .isGreaterThanOrEqualTo(objective - 1e-10);
                }
            }
        }
    }

    @Test
    void smoothMeasuresAreDividedEvenly() {
        PortfolioProblem problem = RandomAssets.problem(new Random(4), 7, 120);
        for (RiskMeasure measure : List.of(RiskMeasure.SLPM, RiskMeasure.SEMIVARIANCE,
                RiskMeasure.EVAR)) {
            double[] weights = weights(RiskBudget.equal(measure, ALPHA), problem);
            double[] slopes = new double[7];
            double risk = PortfolioRisk.of(measure, ALPHA, problem.returns()).at(weights, slopes);
            for (int i = 0; i < 7; i++) {
                assertThat(weights[i] * slopes[i] / risk * 7).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void neitherOrderNorUnitMatter() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            PortfolioProblem problem = RandomAssets.problem(random, 9, 60);
            int[] order = RandomAssets.order(random, 9);
            for (RiskMeasure measure : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR)) {
                RiskBudget budget = RiskBudget.equal(measure, ALPHA);
                double[] weights = weights(budget, problem);
                double[] expected = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
                assertThat(weights(budget, RandomAssets.permuted(problem, order)))
                        .containsExactly(expected, within(1e-6));
                assertThat(weights(budget, RandomAssets.of(Arrays.stream(problem.returns())
                        .map(row -> Arrays.stream(row).map(each -> each * 32).toArray())
                        .toArray(double[][]::new)))).containsExactly(weights, within(1e-6));
            }
        }
    }

    @Test
    void oneAssetIsAllAndTwinsShare() {
        double[] r = {0.01, -0.02, 0.015, -0.005};
        double[] s = {-0.02, 0.01, 0.01, -0.01};
        for (RiskMeasure measure : List.of(RiskMeasure.STANDARD_DEVIATION, RiskMeasure.MAD)) {
            assertThat(weights(RiskBudget.equal(measure, ALPHA), RandomAssets.of(r)))
                    .containsExactly(1);
            double[] twins = weights(RiskBudget.equal(measure, ALPHA), RandomAssets.of(r, r, s));
            assertThat(twins[0]).isCloseTo(twins[1], within(1e-9));
        }
    }

    @Test
    void whatCannotBeDividedIsTold() {
        PortfolioAnswer hedged = RiskBudget.equal(RiskMeasure.VARIANCE, ALPHA)
                .optimize(RandomAssets.ofCovariance(RandomAssets.covariance(-1, 0.1, 0.2)));
        assertThat(hedged.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(hedged.reason()).startsWith("assets can be combined to no risk at all");
        PortfolioProblem rising = RandomAssets.of(new double[]{0.01, 0.02, 0.03},
                new double[]{0.01, -0.02, 0.03});
        PortfolioAnswer gains = RiskBudget.equal(RiskMeasure.CVAR, ALPHA).optimize(rising);
        assertThat(gains.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(gains.reason()).startsWith("the cvar of A0 is not above 0");
        assertThat(new RiskBudget(RiskMeasure.VARIANCE, ALPHA, Map.of("A1", 0.0))
                .optimize(rising).reason()).isEqualTo("the budget of A0 must be above 0, was 0.0");
        assertThat(new RiskBudget(RiskMeasure.MAD, ALPHA, Map.of("A0", 1.0, "A1", -3.0))
                .optimize(rising).reason()).isEqualTo("the budget of A1 must be above 0, was -3.0");
        assertThat(RiskBudget.equal(RiskMeasure.MAD, ALPHA).optimize(
                RandomAssets.of(new double[]{0.1, Double.NaN}, new double[]{0, 0})).reason())
                .isEqualTo("a return of A0 is NaN");
        assertThatThrownBy(() -> RiskBudget.equal(RiskMeasure.VAR, ALPHA))
                .hasMessage("var is not convex");
    }

    private static double objective(PortfolioRisk risk, double[] weights, double power) {
        double objective = power * StrictMath.log(risk.of(weights));
        for (double weight : weights) {
            objective -= StrictMath.log(weight) / weights.length;
        }
        return objective;
    }

    private static double[] contributions(double[][] covariance, double[] weights) {
        double[] parts = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                parts[i] += weights[i] * covariance[i][j] * weights[j];
            }
        }
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(each -> each / sum).toArray();
    }

    private static double[] weights(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        return answer.weights();
    }
}
