package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimizers by every convex measure: no portfolio that meets the conditions is better. */
class MeasureOptimizersTest {
    private static final int ASSETS = 4;
    private static final int BARS = 60;
    private static final double SLIGHT = 1e-7;

    /** All but the bounds by norms, of which one is enough: they are slow. */
    private static Stream<RiskMeasure> convex() {
        return Arrays.stream(RiskMeasure.values()).filter(RiskMeasure::isConvex)
                .filter(each -> !each.name().endsWith("_NORMS"));
    }

    @ParameterizedTest
    @MethodSource("convex")
    @EnumSource(names = "TAIL_GINI_NORMS")
    void noPortfolioHasLessRisk(RiskMeasure measure) {
        for (long seed = 0; seed < 3; seed++) {
            PortfolioProblem problem = RandomProblems.longOnly(seed, ASSETS, BARS);
            double[] weights = solved(minRisk(measure, OptionalDouble.empty()), problem);
            double least = risk(measure, problem, weights);
            Random random = Seeds.random(seed + 1000);
            for (int trial = 0; trial < 300; trial++) {
                double[] other = RandomProblems.portfolio(random, ASSETS);
                double[] near = Algebra.between(weights, other, 0.01);
                assertThat(risk(measure, problem, other)).isGreaterThan(least - SLIGHT * least);
                assertThat(risk(measure, problem, near)).isGreaterThan(least - SLIGHT * least);
            }
        }
    }

    /** The order of assets and the unit of returns change nothing. */
    @ParameterizedTest
    @MethodSource("convex")
    void orderAndUnitDoNotMatter(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(5, ASSETS, BARS);
        double[] weights = solved(minRisk(measure, OptionalDouble.empty()), problem);
        int[] order = {2, 0, 3, 1};
        double[] permuted = solved(minRisk(measure, OptionalDouble.empty()),
                RandomProblems.permuted(problem, order));
        double[][] larger = Arrays.stream(problem.returns()).map(row -> Algebra.scaled(8, row))
                .toArray(double[][]::new);
        double[] scaled = solved(minRisk(measure, OptionalDouble.empty()),
                RandomProblems.of(larger, problem.set()));
        for (int k = 0; k < ASSETS; k++) {
            assertThat(permuted[k]).isCloseTo(weights[order[k]], within(2e-4));
            assertThat(scaled[k]).isCloseTo(weights[k], within(2e-4));
        }
    }

    /** Against all portfolios of three assets in steps of one per cent. */
    @ParameterizedTest
    @MethodSource("convex")
    void noPortfolioOfAGridHasALargerRatio(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(measure.label().length() + 20L, 3, BARS);
        PortfolioProblem excess = RandomProblems.with(problem, -0.001, problem.target(),
                problem.held());
        double[] weights = solved(new MaxRatio(ConvexRisk.of(measure)), excess);
        double ratio = ratio(measure, excess, weights);
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a <= 100; a++) {
            for (int b = 0; a + b <= 100; b++) {
                double[] w = {a / 100.0, b / 100.0, (100 - a - b) / 100.0};
                best = Math.max(best, ratio(measure, excess, w));
            }
        }
        assertThat(ratio).isGreaterThanOrEqualTo(best * (1 - SLIGHT)).isLessThan(best * 1.05);
    }

    @ParameterizedTest
    @MethodSource("convex")
    void noPortfolioHasMoreUtility(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(7, ASSETS, BARS);
        double aversion = 3;
        double[] weights = solved(new MaxUtility(ConvexRisk.of(measure), aversion), problem);
        double most = utility(measure, problem, weights, aversion);
        Random random = Seeds.random(8);
        for (int trial = 0; trial < 300; trial++) {
            double[] other = RandomProblems.portfolio(random, ASSETS);
            assertThat(utility(measure, problem, other, aversion)).isLessThan(most + 1e-9);
            assertThat(utility(measure, problem, Algebra.between(weights, other, 0.01), aversion))
                    .isLessThan(most + 1e-9);
        }
    }

    /** A risk between the least and that of the best asset is used up, and no return is lost. */
    @ParameterizedTest
    @MethodSource("convex")
    void noPortfolioWithinTheRiskHasMoreReturn(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(9, ASSETS, BARS);
        double least = risk(measure, problem,
                solved(minRisk(measure, OptionalDouble.empty()), problem));
        double[] free = solved(new MaxReturn(ConvexRisk.of(measure), OptionalDouble.empty()),
                problem);
        double limit = (least + risk(measure, problem, free)) / 2;
        double[] weights = solved(
                new MaxReturn(ConvexRisk.of(measure), OptionalDouble.of(limit)), problem);
        double mean = Algebra.dot(problem.means(), weights);
        assertThat(risk(measure, problem, weights)).isCloseTo(limit, within(1e-7 * limit));
        // The least risk for that mean is the limit: nothing was left lying.
        double[] back = solved(minRisk(measure, OptionalDouble.of(mean)), problem);
        assertThat(risk(measure, problem, back)).isCloseTo(limit, within(1e-6 * limit));
        assertThat(Algebra.dot(problem.means(), back)).isGreaterThanOrEqualTo(mean - 1e-12);
    }

    @ParameterizedTest
    @MethodSource("convex")
    void aRiskBelowTheLeastIsToldWithTheLeast(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(9, ASSETS, BARS);
        double least = risk(measure, problem,
                solved(minRisk(measure, OptionalDouble.empty()), problem));
        PortfolioAnswer answer = new MaxReturn(ConvexRisk.of(measure),
                OptionalDouble.of(least / 2)).optimize(problem);
        assertThat(answer.isSolved()).isFalse();
        assertThat(answer.reason()).startsWith("a risk of " + least / 2 + " a bar is below "
                + Double.toString(least).substring(0, 7));
    }

    @ParameterizedTest
    @MethodSource("convex")
    void whatAssetsAddSumsToTheRisk(RiskMeasure measure) {
        PortfolioProblem problem = RandomProblems.longOnly(11, ASSETS, BARS);
        double[] weights = RandomProblems.portfolio(Seeds.random(3), ASSETS);
        RiskContributions contributions = RiskContributions.of(measure, 0.05, problem, weights);
        double expected = measure == RiskMeasure.VARIANCE
                ? Math.sqrt(RandomProblems.variance(problem, weights))
                : measure.of(series(problem, weights), 0.05);
        assertThat(contributions.risk()).isCloseTo(expected, within(1e-13));
        assertThat(Arrays.stream(contributions.contributions()).sum())
                .isCloseTo(expected, within(1e-13));
        assertThat(contributions.share(1))
                .isCloseTo(contributions.contributions()[1] / expected, within(1e-13));
    }

    private static MinRisk minRisk(RiskMeasure measure, OptionalDouble minimumReturn) {
        return new MinRisk(ConvexRisk.of(measure), minimumReturn);
    }

    private static double[] solved(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.isSolved()).isTrue();
        double[] weights = answer.weights();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThan(-1e-9);
        return weights;
    }

    /** By definition, of the variance the root. */
    private static double risk(RiskMeasure measure, PortfolioProblem problem, double[] w) {
        double value = measure.of(series(problem, w), 0.05);
        return measure == RiskMeasure.VARIANCE ? Math.sqrt(value) : value;
    }

    private static double[] series(PortfolioProblem problem, double[] w) {
        double[] series = new double[BARS];
        for (int t = 0; t < BARS; t++) {
            for (int i = 0; i < w.length; i++) {
                series[t] += w[i] * problem.returns()[i][t];
            }
        }
        return series;
    }

    private static double ratio(RiskMeasure measure, PortfolioProblem problem, double[] w) {
        return (Algebra.dot(problem.means(), w) - problem.riskFree())
                / risk(measure, problem, w);
    }

    private static double utility(RiskMeasure measure, PortfolioProblem problem, double[] w,
            double aversion) {
        double risk = Math.max(risk(measure, problem, w), 0);
        return Algebra.dot(problem.means(), w) - aversion / 2 * risk * risk;
    }
}
