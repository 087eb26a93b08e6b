package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimizers by variance: closed forms, and random problems. */
class QuadraticOptimizersTest {
    private static final ConvexRisk VARIANCE = ConvexRisk.of(RiskMeasure.VARIANCE);
    private static final double[][] TWO = {{0.04, 0.006}, {0.006, 0.01}};

    /** {@code (σ2² − c)/(σ1² + σ2² − 2c)} = 0.004/0.038 of the first. */
    @Test
    void theLeastVarianceOfTwoAssets() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05}, TWO);
        PortfolioAnswer answer = new MinRisk(VARIANCE, OptionalDouble.empty()).optimize(problem);
        assertThat(answer.weights()[0]).isCloseTo(0.004 / 0.038, within(1e-9));
        assertThat(answer.solver()).isEqualTo("quadratic program");
        assertThat(answer.residual()).isLessThan(1e-8);
    }

    /**
     * Σ⁻¹(μ − r) = (0.01·0.08 − 0.006·0.03, 0.04·0.03 − 0.006·0.08)/det = (62, 72)/134 in parts.
     */
    @Test
    void theTangentPortfolioOfTwoAssets() {
        PortfolioProblem problem = RandomProblems.with(
                RandomProblems.of(new double[]{0.1, 0.05}, TWO), 0.02, new double[2],
                new double[2]);
        PortfolioAnswer answer = new MaxRatio(VARIANCE).optimize(problem);
        assertThat(answer.weights()[0]).isCloseTo(0.00062 / 0.00134, within(1e-8));
    }

    /** Without conditions {@code Σ⁻¹μ/λ}: (0.01·0.1 − 0.006·0.05)/0.000364/4 of the first. */
    @Test
    void theMostUtilityWithoutConditions() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05}, TWO)
                .under(FeasibleSet.of(Bounds.all(2, Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY, 0)));
        double[] weights = new MaxUtility(VARIANCE, 4).optimize(problem).weights();
        assertThat(weights[0]).isCloseTo(0.0007 / 0.000364 / 4, within(1e-8));
        assertThat(weights[1]).isCloseTo(0.0014 / 0.000364 / 4, within(1e-8));
    }

    /**
     * A half of Σ⁻¹μ has a half of its risk; any scale has the ratio, so that one must be chosen.
     */
    @Test
    void theRatioWithoutAScale() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05}, TWO)
                .under(FeasibleSet.of(Bounds.all(2, 0, 1, 0)));
        double[] weights = new MaxRatio(VARIANCE).optimize(problem).weights();
        assertThat(weights[0] / weights[1]).isCloseTo(0.5, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void noPortfolioIsBetter(long seed) {
        Random random = Seeds.random(seed);
        int n = 2 + random.nextInt(9);
        PortfolioProblem problem = RandomProblems.longOnly(seed, n, 30);
        double aversion = 1 + 9 * random.nextDouble();
        double[] calm = solved(new MinRisk(VARIANCE, OptionalDouble.empty()), problem);
        double[] useful = solved(new MaxUtility(VARIANCE, aversion), problem);
        double riskFree = Arrays.stream(problem.means()).max().orElseThrow() - 0.001;
        PortfolioProblem excess = RandomProblems.with(problem, riskFree, new double[n],
                new double[n]);
        double[] tangent = solved(new MaxRatio(VARIANCE), excess);
        double[] means = problem.means();
        for (int trial = 0; trial < 50; trial++) {
            double[] other = RandomProblems.portfolio(random, n);
            double variance = RandomProblems.variance(problem, other);
            assertThat(variance).isGreaterThan(RandomProblems.variance(problem, calm) - 1e-12);
            assertThat(Algebra.dot(means, other) - aversion / 2 * variance).isLessThan(
                    Algebra.dot(means, useful)
                            - aversion / 2 * RandomProblems.variance(problem, useful) + 1e-12);
            assertThat((Algebra.dot(means, other) - riskFree) / Math.sqrt(variance))
                    .isLessThan((Algebra.dot(means, tangent) - riskFree)
                            / Math.sqrt(RandomProblems.variance(problem, tangent)) + 1e-9);
        }
    }

    /** The multiplier of a bound is what the variance falls by, told by moving the bound. */
    @Test
    void whatHoldsTheOptimumBackIsToldWithItsPrice() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05}, TWO);
        PortfolioAnswer at = new MinRisk(VARIANCE, OptionalDouble.empty())
                .optimize(problem.under(atMost(0.6)));
        PortfolioAnswer looser = new MinRisk(VARIANCE, OptionalDouble.empty())
                .optimize(problem.under(atMost(0.601)));
        double fall = (RandomProblems.variance(problem, at.weights())
                - RandomProblems.variance(problem, looser.weights())) / 0.001;
        assertThat(at.binding()).extracting(PortfolioAnswer.Binding::source).contains(2);
        assertThat(at.binding().stream().filter(each -> each.source() == 2).findFirst()
                .orElseThrow().multiplier()).isCloseTo(fall, within(1e-4));
    }

    /** Of a ratio the price is by how much the ratio would rise. */
    @Test
    void aConditionOfTheRatioIsToldWithItsPrice() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05}, TWO);
        PortfolioAnswer at = new MaxRatio(VARIANCE).optimize(problem.under(atMost(0.3)));
        PortfolioAnswer looser = new MaxRatio(VARIANCE).optimize(problem.under(atMost(0.301)));
        double rise = (ratio(problem, looser.weights()) - ratio(problem, at.weights())) / 0.001;
        assertThat(at.binding().stream().filter(each -> each.source() == 2).findFirst()
                .orElseThrow().multiplier()).isCloseTo(rise, within(2e-3));
    }

    private static double ratio(PortfolioProblem problem, double[] w) {
        return RandomProblems.dot(problem.means(), w)
                / Math.sqrt(RandomProblems.variance(problem, w));
    }

    /** Source 0 the lower bounds, 1 the sum, 2 the upper bound of the second asset. */
    private static FeasibleSet atMost(double second) {
        return FeasibleSet.of(new Bounds(new double[2], new double[]{1, second}, new int[2],
                new int[]{0, 2}), new LinearRow(new double[]{1, 1}, 1, 1, 1));
    }

    /** The point of the simplex nearest to (0.9, 0.5, −0.2) is (0.7, 0.3, 0). */
    @Test
    void theNearestByWeights() {
        PortfolioProblem problem = RandomProblems.with(
                RandomProblems.of(new double[3], Algebra.diagonal(3, 0.01)), 0,
                new double[]{0.9, 0.5, -0.2}, new double[3]);
        PortfolioAnswer answer = new Nearest(Distance.WEIGHTS, Penalties.NONE, TradingCosts.NONE)
                .optimize(problem);
        assertThat(answer.weights()).containsExactly(new double[]{0.7, 0.3, 0}, within(1e-8));
    }

    @Test
    void aTargetThatMeetsTheConditionsIsTheAnswer() {
        double[] target = {0.1, 0.2, 0.7};
        PortfolioProblem problem = RandomProblems.with(RandomProblems.longOnly(1, 3, 30), 0,
                target, new double[3]);
        PortfolioAnswer answer = new Nearest(Distance.COVARIANCE, Penalties.NONE,
                TradingCosts.NONE).optimize(problem);
        assertThat(answer.weights()).containsExactly(target).isNotSameAs(target);
        assertThat(answer.solver()).isEqualTo("target");
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void noPortfolioIsNearer(long seed) {
        Random random = Seeds.random(seed);
        int n = 2 + random.nextInt(6);
        double[] target = random.doubles(n).map(u -> 2 * u - 0.5).toArray();
        PortfolioProblem problem = RandomProblems.with(RandomProblems.longOnly(seed, n, 40), 0,
                target, new double[n]);
        double[] weights = solved(new Nearest(Distance.COVARIANCE, Penalties.NONE,
                TradingCosts.NONE), problem);
        double least = apart(problem, weights);
        for (int trial = 0; trial < 50; trial++) {
            assertThat(apart(problem, RandomProblems.portfolio(random, n)))
                    .isGreaterThan(least - 1e-9 * (1 + least));
        }
    }

    /** Two assets of one series cannot be told apart by risk; the weights decide. */
    @Test
    void twinsStayWhereTheyWere() {
        double[][] covariance = {{0.04, 0.04, 0}, {0.04, 0.04, 0}, {0, 0, 0.01}};
        double[] target = {0.6, 0.2, 0.4}; // too much by 0.2
        double[] weights = solved(new Nearest(Distance.COVARIANCE, Penalties.NONE,
                TradingCosts.NONE),
                RandomProblems.with(RandomProblems.of(new double[3],
                        covariance), 0, target, new double[3]));
        assertThat(weights[0] - weights[1]).isCloseTo(0.4, within(1e-5));
    }

    private static double apart(PortfolioProblem problem, double[] w) {
        double[] step = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            step[i] = w[i] - problem.target()[i];
        }
        return RandomProblems.variance(problem, step);
    }

    private static double[] solved(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        assertThat(Arrays.stream(answer.weights()).sum()).isCloseTo(1, within(1e-9));
        return answer.weights();
    }
}
