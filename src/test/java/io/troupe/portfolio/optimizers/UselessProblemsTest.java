package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Numbers that cannot be used and conditions that cannot be met: an answer in words. */
class UselessProblemsTest {
    private static final double NAN = Double.NaN;
    private static final OptionalDouble NO = OptionalDouble.empty();
    private static final double[] MEANS = {0.001, 0.002};

    @Test
    void aCovarianceThatIsNoneIsToldByAsset() {
        assertReason(covariance(new double[][]{{0.04, NAN}, {NAN, 0.01}}),
                "the covariance of A0 and A1 is NaN");
        assertReason(covariance(new double[][]{{NAN, 0}, {0, 0.01}}), "the variance of A0 is NaN");
        assertReason(covariance(new double[][]{{0.04, 0}, {0, -0.01}}),
                "the variance of A1 is below 0: -0.01");
        assertReason(covariance(new double[][]{{0.04, 0.001}, {0.002, 0.01}}),
                "the covariance of A0 and A1 is 0.002 or 0.001, it must be symmetric");
        assertReason(covariance(new double[][]{{0.04, 0.03}, {0.03, 0.01}}),
                "the covariance of A0 and A1 means a correlation beyond 1: 0.03");
        assertReason(covariance(new double[][]{{0.04}}),
                "the covariance is of 1 assets, not 2");
    }

    /** Each pair is possible, all three together are not. */
    @Test
    void anIndefiniteCovarianceIsTold() {
        double[][] indefinite = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        PortfolioProblem problem = RandomProblems.of(new double[3], indefinite);
        PortfolioAnswer answer = minRisk(RiskMeasure.VARIANCE).optimize(problem);
        assertThat(answer.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
        assertThat(answer.reason()).startsWith("the numbers cannot be used: ")
                .contains("positive semidefinite");
    }

    @Test
    void returnsThatAreNoneAreToldByAsset() {
        assertReturns(new double[][]{{0.1, 0.2}, {0.1, NAN}}, "a return of A1 is NaN");
        assertReturns(new double[][]{{0.1, 0.2}, {0.1}}, "A1 has 1 returns, A0 has 2");
        assertReturns(new double[][]{{0.1}, {0.1}},
                "risk needs at least two returns of each asset");
        assertReturns(new double[][]{{0.1, 0.2}}, "risk needs at least two returns of each asset");
    }

    @Test
    void meansAndTargetsMustBeFinite() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, NAN},
                Algebra.diagonal(2, 0.04));
        assertThat(new MaxUtility(ConvexRisk.of(RiskMeasure.VARIANCE), 1).optimize(problem)
                .reason()).isEqualTo("the mean return of A1 is NaN");
        assertThat(new Nearest(Distance.WEIGHTS, Penalties.NONE, TradingCosts.NONE)
                .optimize(RandomProblems.with(problem, 0, new double[]{NAN, 0}, new double[2]))
                .reason()).isEqualTo("the target weight of A0 is NaN");
        assertThat(new Nearest(Distance.WEIGHTS, Penalties.NONE, TradingCosts.NONE)
                .optimize(RandomProblems.with(problem, 0, new double[2], new double[1]))
                .reason()).isEqualTo("1 numbers are no held weight of each of 2 assets");
    }

    @Test
    void noAssetsHaveNoPortfolio() {
        PortfolioProblem none = new PortfolioProblem(List.of(), new double[0][], new double[0],
                new double[0][], 0, FeasibleSet.of(Bounds.all(0, 0, 1, 0)), new double[0],
                new double[0]);
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR)) {
            assertThat(minRisk(each).optimize(none).reason()).isEqualTo("there are no assets");
        }
    }

    @Test
    void oneAssetIsThePortfolio() {
        PortfolioProblem one = RandomProblems.longOnly(1, 1, 20);
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR,
                RiskMeasure.ULCER)) {
            assertThat(minRisk(each).optimize(one).weights()[0]).isCloseTo(1, within(1e-9));
            assertThat(new MaxRatio(ConvexRisk.of(each))
                    .optimize(RandomProblems.with(one, -1, new double[1], new double[1]))
                    .weights()[0]).isCloseTo(1, within(1e-9));
        }
    }

    /** Fewer returns than assets, and all assets the same: some portfolio of least risk. */
    @Test
    void singularCovariancesHaveALeastRisk() {
        PortfolioProblem few = RandomProblems.longOnly(2, 12, 5);
        double[] weights = minRisk(RiskMeasure.VARIANCE).optimize(few).weights();
        assertThat(RandomProblems.dot(weights, ones(12))).isCloseTo(1, within(1e-9));
        double[] row = {0.01, -0.02, 0.03, 0.01};
        PortfolioProblem same = RandomProblems.of(new double[][]{row, row, row}, few.under(
                FeasibleSet.of(Bounds.all(3, 0, 1, 0), RandomProblems.sum(3, 1))).set());
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR)) {
            PortfolioAnswer answer = minRisk(each).optimize(same);
            assertThat(answer.isSolved()).as(answer.reason()).isTrue();
            for (double weight : answer.weights()) {
                assertThat(weight).isCloseTo(1 / 3.0, within(1e-4));
            }
        }
    }

    @Test
    void whatHasNoVarianceTakesAll() {
        double[] weights = minRisk(RiskMeasure.VARIANCE)
                .optimize(covariance(new double[][]{{0.04, 0}, {0, 0}})).weights();
        assertThat(weights[1]).isCloseTo(1, within(1e-6));
        PortfolioAnswer answer = new MaxRatio(ConvexRisk.of(RiskMeasure.VARIANCE))
                .optimize(covariance(new double[][]{{0.04, 0}, {0, 0}}));
        assertThat(answer.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(answer.reason()).isEqualTo("a portfolio whose variance is not above 0 has a"
                + " mean above the risk-free return of 0.0, so no ratio is the largest");
    }

    @Test
    void noMeanAboveTheRiskFreeReturnHasNoRatio() {
        PortfolioProblem problem = RandomProblems.longOnly(3, 2, 20);
        PortfolioProblem poor = new PortfolioProblem(problem.assets(), problem.returns(),
                new double[]{0.001, 0.002}, problem.covariance(), 0.002, problem.set(),
                problem.target(), problem.held());
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.CVAR)) {
            PortfolioAnswer answer = new MaxRatio(ConvexRisk.of(each)).optimize(poor);
            assertThat(answer.status()).isEqualTo(SolverStatus.INFEASIBLE);
            assertThat(answer.reason()).isEqualTo("no asset's mean is above the risk-free return"
                    + " of 0.002 a bar: the largest is that of A1, 0.002");
        }
    }

    /** Shorts are allowed, but not of the asset that would pay. */
    @Test
    void noPortfolioAboveTheRiskFreeReturnHasNoRatio() {
        PortfolioProblem problem = covariance(Algebra.diagonal(2, 0.04)).under(FeasibleSet.of(
                Bounds.of(new double[]{-1, 0}, new double[]{0, 0}, 0)));
        PortfolioAnswer answer = new MaxRatio(ConvexRisk.of(RiskMeasure.VARIANCE))
                .optimize(problem);
        assertThat(answer.status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(answer.reason()).startsWith("no portfolio that meets the conditions has");
    }

    @Test
    void aReturnBeyondReachIsToldWithTheLargest() {
        PortfolioProblem problem = RandomProblems.longOnly(3, 3, 20);
        double most = Math.max(problem.means()[0],
                Math.max(problem.means()[1], problem.means()[2]));
        for (RiskMeasure each : List.of(RiskMeasure.VARIANCE, RiskMeasure.MAD)) {
            PortfolioAnswer answer = new MinRisk(ConvexRisk.of(each), OptionalDouble.of(0.5))
                    .optimize(problem);
            assertThat(answer.status()).isEqualTo(SolverStatus.INFEASIBLE);
            assertThat(answer.reason()).startsWith("a return of 0.5 a bar is above "
                    + Double.toString(most).substring(0, 8))
                    .endsWith(", the largest mean that the conditions leave");
        }
    }

    @Test
    void contradictoryConditionsHaveNoWeights() {
        PortfolioProblem problem = RandomProblems.longOnly(3, 3, 20)
                .under(FeasibleSet.of(Bounds.all(3, 0, 0.3, 0), RandomProblems.sum(3, 1)));
        ConvexRisk cvar = ConvexRisk.of(RiskMeasure.CVAR);
        ConvexRisk variance = ConvexRisk.of(RiskMeasure.VARIANCE);
        for (PortfolioOptimizer each : List.of(minRisk(RiskMeasure.CVAR),
                minRisk(RiskMeasure.VARIANCE), new MaxUtility(cvar, 1), new MaxRatio(cvar),
                new MaxRatio(variance), new MaxReturn(variance, NO),
                new MaxReturn(variance, OptionalDouble.of(1)),
                new MaxReturn(cvar, OptionalDouble.of(1)), new MinRisk(cvar, OptionalDouble.of(0)),
                new Nearest(Distance.COVARIANCE, Penalties.NONE, TradingCosts.NONE))) {
            PortfolioAnswer answer = each.optimize(problem);
            assertThat(answer.status()).as(each.getClass().getSimpleName())
                    .isEqualTo(SolverStatus.INFEASIBLE);
            assertThat(answer.reason()).isEqualTo("no weights meet all conditions");
        }
    }

    @Test
    void returnsWithoutEndAreTold() {
        PortfolioProblem problem = covariance(Algebra.diagonal(2, 0.04)).under(FeasibleSet.of(
                Bounds.all(2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)));
        PortfolioAnswer answer = new MaxReturn(ConvexRisk.of(RiskMeasure.VARIANCE), NO)
                .optimize(problem);
        assertThat(answer.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(answer.reason()).startsWith("max-return gets better without end: ");
    }

    @Test
    void measuresThatAreNotConvexAreRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> ConvexRisk.of(RiskMeasure.VAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("var is not convex; these are: variance, ");
    }

    private static PortfolioProblem covariance(double[][] covariance) {
        return RandomProblems.of(MEANS, covariance);
    }

    private static double[] ones(int n) {
        return RandomProblems.sum(n, 1).coefficients();
    }

    private static MinRisk minRisk(RiskMeasure measure) {
        return new MinRisk(ConvexRisk.of(measure), NO);
    }

    private static void assertReason(PortfolioProblem problem, String reason) {
        PortfolioAnswer answer = minRisk(RiskMeasure.VARIANCE).optimize(problem);
        assertThat(answer.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.weights()).containsOnly(0);
    }

    private static void assertReturns(double[][] returns, String reason) {
        PortfolioProblem problem = covariance(Algebra.diagonal(2, 0.04));
        PortfolioAnswer answer = minRisk(RiskMeasure.CVAR).optimize(new PortfolioProblem(
                problem.assets(), returns, MEANS, problem.covariance(), 0, problem.set(),
                problem.target(), problem.held()));
        assertThat(answer.reason()).isEqualTo(reason);
    }
}
