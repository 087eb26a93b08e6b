package io.troupe.portfolio.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Penalties: by hand of one asset, and of many against other portfolios. */
class PenaltiesTest {
    private static final int ASSETS = 5;

    /** {@code σ²w² − k ln w} is least at {@code √(k/2σ²)}. */
    @Test
    void aBarrierByHand() {
        double[] weights = one(new MinRisk(risk(new Penalties(0, 0, 0, 0.02),
                TradingCosts.NONE), OptionalDouble.empty()), 0.1, 0);
        assertThat(weights[0]).isCloseTo(Math.sqrt(0.02 / (2 * 0.04)), within(1e-8));
    }

    /** {@code μw − k|w − h|^1.5} is most at {@code h + (μ/1.5k)²}: 0.2 + (0.1/0.3)². */
    @Test
    void impactByHand() {
        TradingCosts costs = new TradingCosts(new double[]{0}, new double[]{0.1});
        double[] weights = one(new MaxReturn(risk(new Penalties(0, 0, 2, 0), costs),
                OptionalDouble.empty()), 0.1, 0.2);
        assertThat(weights[0]).isCloseTo(0.2 + 1 / 9.0, within(1e-7));
    }

    /** {@code μw − λ/2·σ²w² − c|w − h|}: nothing is traded while the slope at h is within ±c. */
    @Test
    void costsKeepWhatIsNearlyRight() {
        MaxUtility dear = new MaxUtility(risk(new Penalties(0, 0, 1, 0),
                new TradingCosts(new double[]{0.03}, new double[]{0})), 4);
        assertThat(one(dear, 0.1, 0.5)[0]).isCloseTo(0.5, within(1e-7)); // slope 0.1 − 0.08
        assertThat(one(dear, 0.1, 0.1)[0]).isCloseTo(0.07 / 0.16, within(1e-7));
        assertThat(one(dear, 0.1, 1.5)[0]).isCloseTo(0.13 / 0.16, within(1e-7));
    }

    /** {@code μw − λ/2·σ²w² − l1|w|}: the shrunk mean. */
    @Test
    void absolutesByHand() {
        MaxUtility sparse = new MaxUtility(risk(new Penalties(0.06, 0, 0, 0),
                TradingCosts.NONE), 4);
        assertThat(one(sparse, 0.1, 0)[0]).isCloseTo(0.04 / 0.16, within(1e-7));
        assertThat(one(sparse, 0.05, 0)[0]).isCloseTo(0, within(1e-7));
        assertThat(one(sparse, -0.1, 0)[0]).isCloseTo(-0.04 / 0.16, within(1e-7));
    }

    @Test
    void manySquaresMakeWeightsEqual() {
        PortfolioProblem problem = RandomProblems.longOnly(3, ASSETS, 40);
        for (RiskMeasure measure : new RiskMeasure[]{RiskMeasure.VARIANCE, RiskMeasure.CVAR}) {
            double[] weights = new MinRisk(new ConvexRisk(measure, 0.1,
                    new Penalties(0, 100, 0, 0), TradingCosts.NONE), OptionalDouble.empty())
                    .optimize(problem).weights();
            for (double each : weights) {
                assertThat(each).isCloseTo(0.2, within(1e-3));
            }
        }
    }

    /** The ratio of the variance with the ridge is that of Σ + l2·I. */
    @Test
    void aRidgeOfTheRatioAddsToEachVariance() {
        PortfolioProblem problem = RandomProblems.of(new double[]{0.1, 0.05},
                new double[][]{{0.04, 0.006}, {0.006, 0.01}});
        double[] weights = new MaxRatio(risk(new Penalties(0, 0.02, 0, 0), TradingCosts.NONE))
                .optimize(problem).weights();
        double first = 0.03 * 0.1 - 0.006 * 0.05; // (Σ + 0.02·I)⁻¹μ
        double second = 0.06 * 0.05 - 0.006 * 0.1;
        assertThat(weights[0]).isCloseTo(first / (first + second), within(1e-8));
    }

    /** All penalties at once, shorts allowed, by variance and by a measure of returns. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noPortfolioIsBetterForItsPenalties(long seed) {
        Random random = Seeds.random(seed);
        PortfolioProblem plain = RandomProblems.longOnly(seed, ASSETS, 40);
        boolean isPositive = seed % 2 == 0;
        double[] held = RandomProblems.portfolio(random, ASSETS);
        PortfolioProblem problem = RandomProblems.with(plain, 0, held, held)
                .under(FeasibleSet.of(Bounds.all(ASSETS, isPositive ? 0 : -0.5, 1, 0),
                        RandomProblems.sum(ASSETS, 1)));
        Penalties penalties = new Penalties(random.nextDouble() / 5000,
                random.nextDouble() / 1000, 1, isPositive ? random.nextDouble() / 20_000 : 0);
        TradingCosts costs = new TradingCosts(
                random.doubles(ASSETS).map(u -> u / 5000).toArray(),
                random.doubles(ASSETS).map(u -> u / 3000).toArray());
        RiskMeasure measure = seed % 4 < 2 ? RiskMeasure.VARIANCE : RiskMeasure.MAD;
        PortfolioAnswer answer = new MinRisk(new ConvexRisk(measure, 0.05, penalties, costs),
                OptionalDouble.empty()).optimize(problem);
        assertThat(answer.reason()).isEmpty();
        double[] weights = answer.weights();
        double least = worth(measure, problem, penalties, costs, weights);
        for (int trial = 0; trial < 200; trial++) {
            double[] other = RandomProblems.portfolio(random, ASSETS);
            double[] near = Algebra.between(weights, other, 0.002);
            assertThat(worth(measure, problem, penalties, costs, near))
                    .isGreaterThan(least - 1e-8 * Math.abs(least));
        }
    }

    private static LongStream seeds() {
        return Seeds.upTo(24);
    }

    private static double worth(RiskMeasure measure, PortfolioProblem problem,
            Penalties penalties, TradingCosts costs, double[] w) {
        double[] series = new double[problem.returns()[0].length];
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            for (int t = 0; t < series.length; t++) {
                series[t] += w[i] * problem.returns()[i][t];
            }
            double trade = Math.abs(w[i] - problem.held()[i]);
            sum += penalties.l1() * Math.abs(w[i]) + penalties.l2() * w[i] * w[i]
                    + costs.linear()[i] * trade + costs.power()[i] * Math.pow(trade, 1.5)
                    - (penalties.logBarrier() > 0 ? penalties.logBarrier() * Math.log(w[i]) : 0);
        }
        return sum + measure.of(series, 0.05);
    }

    private static ConvexRisk risk(Penalties penalties, TradingCosts costs) {
        return new ConvexRisk(RiskMeasure.VARIANCE, 0.05, penalties, costs);
    }

    /** One asset of variance 0.04, any weight up to ±10. */
    private static double[] one(PortfolioOptimizer optimizer, double mean, double held) {
        PortfolioProblem problem = RandomProblems.with(
                RandomProblems.of(new double[]{mean}, new double[][]{{0.04}}), 0, new double[1],
                new double[]{held}).under(FeasibleSet.of(Bounds.all(1, -10, 10, 0)));
        PortfolioAnswer answer = optimizer.optimize(problem);
        assertThat(answer.reason()).isEmpty();
        return Arrays.copyOf(answer.weights(), 1);
    }
}
