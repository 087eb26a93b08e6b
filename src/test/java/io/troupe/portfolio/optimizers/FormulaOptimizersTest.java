package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.hierarchical.ClusterCount;
import io.troupe.portfolio.optimizers.hierarchical.ClusterDistance;
import io.troupe.portfolio.optimizers.hierarchical.Clustering;
import io.troupe.portfolio.optimizers.hierarchical.LeafOrdering;
import io.troupe.portfolio.optimizers.hierarchical.Nco;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Kelly's portfolio, most diversification, nested clusters, and all of them by name. */
class FormulaOptimizersTest {
    /** Σ = [[4, 2], [2, 9]]/100, μ − r = (4, 1)/100: Σ⁻¹(μ − r) = (9·4 − 2·1, −2·4 + 4·1)/32. */
    @Test
    void kellyIsTheInverseTimesTheExcess() {
        PortfolioProblem problem = kelly(FeasibleSet.of(
                Bounds.all(2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)));
        assertThat(weights(new FractionalKelly(1), problem))
                .containsExactly(new double[]{34 / 32.0, -4 / 32.0}, within(1e-9));
        assertThat(weights(new FractionalKelly(0.25), problem))
                .containsExactly(new double[]{34 / 128.0, -4 / 128.0}, within(1e-9));
    }

    /** Without shorts the first alone: its excess over its variance, 0.04/0.04. */
    @Test
    void kellyKeepsConditions() {
        PortfolioProblem problem = kelly(FeasibleSet.of(Bounds.all(2, 0, 10, 3)));
        PortfolioAnswer half = new FractionalKelly(0.5).optimize(problem);
        assertThat(half.weights()).containsExactly(new double[]{0.5, 0}, within(1e-9));
        // The slope at (0.5, 0): ½·0.01 − 0.02·0.5 = −0.005, of an objective of half the size.
        assertThat(half.binding()).singleElement().satisfies(binding -> {
            assertThat(binding.source()).isEqualTo(3);
            assertThat(binding.multiplier()).isCloseTo(0.01, within(1e-7));
        });
        assertThatThrownBy(() -> new FractionalKelly(0)).hasMessageContaining("above 0");
    }

    @Test
    void withEqualCorrelationsDiversificationIsInverseToVolatility() {
        PortfolioProblem problem = RandomAssets
                .ofCovariance(RandomAssets.covariance(0.4, 0.1, 0.2, 0.4));
        assertThat(weights(new MaxDiversification(), problem))
                .containsExactly(new double[]{4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-7));
    }

    @Test
    void noPortfolioIsMoreDiversified() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(12);
            PortfolioProblem problem = RandomAssets.problem(random, n, 50);
            double[] weights = weights(new MaxDiversification(), problem);
            double most = ratio(problem.covariance(), weights);
            assertThat(most).isGreaterThanOrEqualTo(1 - 1e-12);
            for (int trial = 0; trial < 100; trial++) {
                double[] other = random.doubles(n, 0, 1).map(each -> each * each * each)
                        .toArray();
                assertThat(ratio(problem.covariance(), other)).isLessThanOrEqualTo(most + 1e-9);
                double[] near = Arrays.stream(weights)
                        .map(each -> Math.max(0, each + 0.01 * random.nextGaussian())).toArray();
                assertThat(ratio(problem.covariance(), near)).isLessThanOrEqualTo(most + 1e-9);
            }
        }
    }

    @Test
    void whatCannotBeDiversifiedIsTold() {
        PortfolioAnswer hedged = new MaxDiversification()
                .optimize(RandomAssets.ofCovariance(RandomAssets.covariance(-1, 0.1, 0.2)));
        assertThat(hedged.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(hedged.reason()).startsWith("assets can be combined to no risk at all");
        PortfolioProblem shortOnly = RandomAssets.ofCovariance(RandomAssets.covariance(0, 1, 1))
                .under(FeasibleSet.of(Bounds.all(2, -1, -0.1, 0)));
        assertThat(new MaxDiversification().optimize(shortOnly).reason())
                .startsWith("no portfolio that meets the conditions has volatility");
        assertThat(new MaxDiversification().optimize(RandomAssets
                .ofCovariance(new double[]{1, 0}, new double[]{0, 0})).reason())
                .startsWith("A1 has the variance 0.0");
    }

    /**
     * Two pairs that have nothing to do with each other. Of least variance within: 0.8 and 0.2 of
     * variances 1 and 4 without correlation, for 0.8; 0.5 each of 2 and 2, for 1; a tie adds the
     * same to all.
     */
    @Test
    void clustersAreNested() {
        double tie = 0.5;
        double[][] covariance = {{1 + tie, tie, 0, 0}, {tie, 4 + tie, 0, 0},
                {0, 0, 2 + tie, tie}, {0, 0, tie, 2 + tie}};
        MinRisk least = (MinRisk) OptimizerSpec.of(OptimizerType.MIN_RISK)
                .optimizer(TradingCosts.NONE);
        Clustering two = new Clustering(Linkage.WARD, ClusterDistance.CORRELATION,
                LeafOrdering.LOCAL, ClusterCount.TWO_DIFFERENCE, 10, 2);
        double first = 1 / (0.8 + tie);
        double second = 1 / (1 + tie);
        double share = first / (first + second);
        assertThat(weights(new Nco(two, least, least), RandomAssets.ofCovariance(covariance)))
                .containsExactly(new double[]{0.8 * share, 0.2 * share, (1 - share) / 2,
                        (1 - share) / 2}, within(1e-8));
    }

    @Test
    void nestedClustersPassReasonsOn() {
        PortfolioProblem problem = RandomAssets.problem(new Random(3), 6, 40);
        PortfolioOptimizer failing = new RiskBudget(RiskMeasure.VARIANCE, 0.05,
                Map.of("A0", -1.0));
        PortfolioAnswer answer = new Nco(Clustering.of(Linkage.WARD), failing, failing)
                .optimize(problem);
        assertThat(answer.isSolved()).isFalse();
        assertThat(answer.reason()).contains("budget");
        assertThat(answer.weights()).hasSize(6);
    }

    @Test
    void everyOptimizerIsMadeByName() {
        PortfolioProblem problem = RandomAssets.problem(new Random(11), 9, 80);
        for (OptimizerType type : List.of(OptimizerType.EQUAL, OptimizerType.INVERSE_VOLATILITY,
                OptimizerType.MAX_DIVERSIFICATION, OptimizerType.EQUAL_RISK,
                OptimizerType.RISK_BUDGET, OptimizerType.HRP, OptimizerType.HERC,
                OptimizerType.NCO, OptimizerType.KELLY)) {
            PortfolioOptimizer optimizer = OptimizerSpec.of(type).optimizer(TradingCosts.NONE);
            double[] weights = weights(optimizer, problem);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThan(-1e-9);
            assertThat(optimizer.keepsConditions()).isEqualTo(type == OptimizerType.KELLY
                    || type == OptimizerType.MAX_DIVERSIFICATION);
        }
    }

    private static PortfolioProblem kelly(FeasibleSet set) {
        double[][] covariance = {{0.04, 0.02}, {0.02, 0.09}};
        return new PortfolioProblem(List.of("A0", "A1"), new double[0][],
                new double[]{0.05, 0.02}, covariance, 0.01, set, new double[2], new double[2]);
    }

    private static double ratio(double[][] covariance, double[] weights) {
        double volatility = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            volatility += weights[i] * Math.sqrt(covariance[i][i]);
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * covariance[i][j] * weights[j];
            }
        }
        return volatility / Math.sqrt(variance);
    }

    private static double[] weights(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        return answer.weights();
    }
}
