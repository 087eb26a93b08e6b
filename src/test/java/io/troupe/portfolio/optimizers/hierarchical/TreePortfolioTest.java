package io.troupe.portfolio.optimizers.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.RandomAssets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights along trees: by hand, within bounds, and whatever the input is. */
class TreePortfolioTest {
    private static final Clustering SINGLE = Clustering.of(Linkage.SINGLE);
    private static final Clustering WARD = Clustering.of(Linkage.WARD);
    private static final double ALPHA = 0.05;

    /**
     * Two pairs, in each a correlation of 0.5; variances 1, 4 and 9, 16. Held in inverse proportion
     * to variance the first pair is 0.8 and 0.2: 0.64 + 0.16 + 2·0.8·0.2·0.5·2 = 1.12; the second
     * 0.64 and 0.36: 0.64²·9 + 0.36²·16 + 2·0.64·0.36·0.5·12 = 8.5248.
     */
    @Test
    void halvesAreDividedInInverseProportionToTheirVariance() {
        double[][] covariance = {{1, 1, 0, 0}, {1, 4, 0, 0}, {0, 0, 9, 6}, {0, 0, 6, 16}};
        double left = 8.5248 / (1.12 + 8.5248);
        double[] expected = {left * 0.8, left * 0.2, (1 - left) * 0.64, (1 - left) * 0.36};
        assertThat(weights(hrp(RiskMeasure.VARIANCE), RandomAssets.ofCovariance(covariance)))
                .containsExactly(expected, within(1e-14));
    }

    /** As above with deviations 1, 2, 3, 4: 2/3 and 1/3 of the first pair, 4/7 and 3/7 of the second. */
    @Test
    void halvesAreDividedInInverseProportionToTheirDeviation() {
        double[][] covariance = {{1, 1, 0, 0}, {1, 4, 0, 0}, {0, 0, 9, 6}, {0, 0, 6, 16}};
        double first = Math.sqrt(4 / 9.0 + 4 / 9.0 + 2 * (2 / 9.0));
        double second = Math.sqrt(144 / 49.0 + 144 / 49.0 + 2 * (12 / 49.0) * 6);
        double left = second / (first + second);
        double[] expected = {left * 2 / 3, left / 3, (1 - left) * 4 / 7, (1 - left) * 3 / 7};
        PortfolioProblem problem = RandomAssets.ofCovariance(covariance);
        assertThat(weights(hrp(RiskMeasure.STANDARD_DEVIATION), problem))
                .containsExactly(expected, within(1e-14));
    }

    /** Of three leaves in a row the first is alone, though the tree joins it with the second. */
    @Test
    void anOddRowHasTheSmallerHalfOnTheLeft() {
        double[][] covariance = {{1, 0.9, 0}, {0.9, 1, 0.1}, {0, 0.1, 1}};
        Clustering plain = new Clustering(Linkage.SINGLE, ClusterDistance.CORRELATION,
                LeafOrdering.NONE, ClusterCount.TWO_DIFFERENCE, 10, 0);
        double pair = 0.25 * (1 + 1 + 2 * 0.9);
        double alone = pair / (1 + pair);
        assertThat(weights(new Hrp(RiskMeasure.VARIANCE, ALPHA, plain),
                RandomAssets.ofCovariance(covariance))).containsExactly(
                        new double[]{(1 - alone) / 2, (1 - alone) / 2, alone}, within(1e-14));
    }

    /**
     * Clusters {0, 1}, {2} and {3} of deviations 1; the first two are nearer to each other. Risk of
     * the pair √((1 + 0.9)/2); at the trunk √0.95 + 1 on one side, 1 on the other.
     */
    @Test
    void branchesAreDividedInInverseProportionToSummedRisk() {
        double[][] covariance = {{1, 0.9, 0.5, 0}, {0.9, 1, 0.5, 0}, {0.5, 0.5, 1, 0},
                {0, 0, 0, 1}};
        Clustering three = new Clustering(Linkage.AVERAGE, ClusterDistance.CORRELATION,
                LeafOrdering.LOCAL, ClusterCount.TWO_DIFFERENCE, 10, 3);
        RiskMeasure deviation = RiskMeasure.STANDARD_DEVIATION;
        double pair = Math.sqrt(0.95);
        double trunk = 1 / (pair + 1 + 1);
        double ofPair = trunk * (1 / (pair + 1));
        assertThat(weights(new Herc(deviation, deviation, ALPHA, three),
                RandomAssets.ofCovariance(covariance))).containsExactly(
                        new double[]{ofPair / 2,
                                ofPair / 2, trunk - ofPair, 1 - trunk},
                        within(1e-14));
    }

    @Test
    void withinClustersAnotherMeasureMayDivide() {
        double[][] covariance = RandomAssets.covariance(0.3, 1, 2);
        Clustering one = new Clustering(Linkage.WARD, ClusterDistance.CORRELATION,
                LeafOrdering.LOCAL, ClusterCount.TWO_DIFFERENCE, 10, 1);
        assertThat(weights(new Herc(RiskMeasure.STANDARD_DEVIATION, RiskMeasure.VARIANCE, ALPHA,
                one), RandomAssets.ofCovariance(covariance)))
                .containsExactly(new double[]{0.8, 0.2}, within(1e-15));
    }

    @Test
    void twoAssetsAreInInverseProportionToRiskAndOneIsAll() {
        PortfolioProblem two = RandomAssets.ofCovariance(RandomAssets.covariance(0.7, 1, 3));
        PortfolioProblem one = RandomAssets.ofCovariance(new double[]{0.04});
        for (PortfolioOptimizer optimizer : List.of(hrp(RiskMeasure.STANDARD_DEVIATION),
                herc(RiskMeasure.STANDARD_DEVIATION))) {
            assertThat(weights(optimizer, two)).containsExactly(new double[]{0.75, 0.25},
                    within(1e-15));
            assertThat(weights(optimizer, one)).containsExactly(1);
        }
    }

    @Test
    void everyMeasureMakesWeightsThatSumToOne() {
        PortfolioProblem problem = RandomAssets.problem(new Random(5), 12, 120);
        for (RiskMeasure measure : RiskMeasure.values()) {
            for (PortfolioOptimizer optimizer : List.of(hrp(measure), herc(measure))) {
                double[] weights = weights(optimizer, problem);
                assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
                assertThat(Arrays.stream(weights).min().orElseThrow()).isPositive();
            }
        }
    }

    @Test
    void boundsAreKept() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(20);
            PortfolioProblem problem = RandomAssets.problem(random, n, 60);
            double[] lower = random.doubles(n, 0, 1.0 / n).toArray();
            double[] upper = random.doubles(n, 1.0 / n, 3.0 / n).toArray();
            PortfolioProblem bound = problem
                    .under(FeasibleSet.of(Bounds.of(lower, upper, 0)));
            for (PortfolioOptimizer optimizer : List.of(hrp(RiskMeasure.VARIANCE),
                    herc(RiskMeasure.CVAR))) {
                double[] weights = weights(optimizer, bound);
                assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
                for (int i = 0; i < n; i++) {
                    assertThat(weights[i]).isBetween(lower[i] - 1e-12, upper[i] + 1e-12);
                }
            }
        }
    }

    /** 0.5 of the first, 0.3 of the second would be more than it may have: the third has the rest. */
    @Test
    void whatABoundTakesTheOthersShareInProportion() {
        Capacity capacity = new Capacity(Bounds.of(new double[]{0.1, 0, 0, 0},
                new double[]{1, 0.2, 1, 1}, 0));
        double[] weights = new double[4];
        capacity.divide(1, new int[]{0, 1, 2, 3}, new double[]{0.05, 0.55, 0.3, 0.1}, weights);
        assertThat(weights).containsExactly(new double[]{0.1, 0.2, 0.7 * 0.75, 0.7 * 0.25},
                within(1e-15));
    }

    @Test
    void boundsThatNoWeightsMeetCountForNothing() {
        PortfolioProblem problem = RandomAssets.problem(new Random(1), 4, 50);
        double[] free = weights(hrp(RiskMeasure.VARIANCE), problem);
        for (Bounds bounds : List.of(Bounds.all(4, 0, 0.2, 0), Bounds.all(4, 0.3, 1, 0),
                Bounds.all(4, -1, -0.5, 0), Bounds.all(4, Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY, 0))) {
            assertThat(weights(hrp(RiskMeasure.VARIANCE), problem.under(FeasibleSet.of(bounds))))
                    .containsExactly(free);
        }
    }

    @Test
    void theOrderOfAssetsDoesNotMatter() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            PortfolioProblem problem = RandomAssets.problem(random, 16, 80);
            int[] order = RandomAssets.order(random, 16);
            PortfolioProblem permuted = RandomAssets.permuted(problem, order);
            for (PortfolioOptimizer optimizer : List.of(hrp(RiskMeasure.VARIANCE),
                    hrp(RiskMeasure.MAD), herc(RiskMeasure.VARIANCE), herc(RiskMeasure.VAR))) {
                double[] weights = weights(optimizer, problem);
                double[] expected = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
                assertThat(weights(optimizer, permuted)).containsExactly(expected,
                        within(1e-10));
            }
        }
    }

    @Test
    void theUnitOfReturnsDoesNotMatter() {
        PortfolioProblem problem = RandomAssets.problem(new Random(3), 15, 90);
        PortfolioProblem scaled = RandomAssets.of(Arrays.stream(problem.returns())
                .map(row -> Arrays.stream(row).map(each -> each / 64).toArray())
                .toArray(double[][]::new));
        for (PortfolioOptimizer optimizer : List.of(hrp(RiskMeasure.VARIANCE),
                hrp(RiskMeasure.CDAR), herc(RiskMeasure.ULCER))) {
            assertThat(weights(optimizer, scaled)).containsExactly(weights(optimizer, problem),
                    within(1e-12));
        }
    }

    @Test
    void duplicatedAssetsShareAWeight() {
        PortfolioProblem problem = RandomAssets.problem(new Random(9), 3, 50);
        double[][] r = problem.returns();
        PortfolioProblem twins = RandomAssets.of(r[0], r[1], r[0], r[2]);
        double[] weights = weights(herc(RiskMeasure.VARIANCE), twins);
        assertThat(weights[0]).isCloseTo(weights[2], within(1e-15));
        assertThat(Arrays.stream(weights(hrp(RiskMeasure.VARIANCE), twins)).sum()).isCloseTo(1,
                within(1e-14));
    }

    @Test
    void whatCancelsOutTakesAll() {
        double[][] covariance = {{1, -1, 0, 0}, {-1, 1, 0, 0}, {0, 0, 1, 0.5}, {0, 0, 0.5, 1}};
        double[] weights = weights(herc(RiskMeasure.VARIANCE, 2),
                RandomAssets.ofCovariance(covariance));
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-15));
        assertThat(Arrays.stream(weights).allMatch(Double::isFinite)).isTrue();
    }

    @Test
    void badInputIsAnswered() {
        double nan = Double.NaN;
        refuses(RandomAssets.ofCovariance(new double[]{1, nan}, new double[]{nan, 1}),
                "the covariance of A0 and A1 is NaN");
        refuses(RandomAssets.ofCovariance(new double[]{1, 0}, new double[]{0, 0}),
                "A1 has the variance 0.0");
        refuses(RandomAssets.ofCovariance(new double[]{1, 0}, new double[]{0, -1}),
                "A1 has the variance -1.0");
        refuses(RandomAssets.ofCovariance(new double[]{1}, new double[]{0, 1}),
                "row 0 of the covariance has 1 columns for 2 assets");
        refuses(RandomAssets.ofCovariance(), "there are no assets");
        PortfolioProblem rising = RandomAssets.of(new double[]{0.01, 0.02, 0.03},
                new double[]{0.01, -0.02, 0.03});
        PortfolioAnswer answer = hrp(RiskMeasure.MAX_DRAWDOWN).optimize(rising);
        assertThat(answer.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
        assertThat(answer.reason()).startsWith("the max-drawdown of A0 is not above 0");
        assertThat(herc(RiskMeasure.CVAR).optimize(rising).reason())
                .startsWith("the cvar of A0 is not above 0");
    }

    private static void refuses(PortfolioProblem problem, String reason) {
        for (PortfolioOptimizer optimizer : List.of(hrp(RiskMeasure.VARIANCE),
                herc(RiskMeasure.VARIANCE))) {
            PortfolioAnswer answer = optimizer.optimize(problem);
            assertThat(answer.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
            assertThat(answer.reason()).startsWith(reason);
            assertThat(answer.weights()).hasSize(problem.size());
        }
    }

    private static Hrp hrp(RiskMeasure measure) {
        return new Hrp(measure, ALPHA, SINGLE);
    }

    private static Herc herc(RiskMeasure measure) {
        return new Herc(measure, measure, ALPHA, WARD);
    }

    private static Herc herc(RiskMeasure measure, int clusters) {
        return new Herc(measure, measure, ALPHA, new Clustering(Linkage.WARD,
                ClusterDistance.CORRELATION, LeafOrdering.LOCAL, ClusterCount.SILHOUETTE, 10,
                clusters));
    }

    private static double[] weights(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        return answer.weights();
    }
}
