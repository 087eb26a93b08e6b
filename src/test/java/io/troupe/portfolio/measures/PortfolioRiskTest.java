package io.troupe.portfolio.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Risk as a function of weights: its value, its subgradients, its symmetries. */
class PortfolioRiskTest {
    private static final double ALPHA = 0.15;

    @ParameterizedTest
    @EnumSource
    void isTheRiskOfTheSeries(RiskMeasure measure) {
        for (long seed = 0; seed < 10; seed++) {
            Random random = Seeds.random(seed);
            double[][] returns = assets(random, 5, 37);
            double[] weights = weights(random, 5);
            weights[2] = 0;
            double[] series = new double[37];
            for (int t = 0; t < 37; t++) {
                for (int i = 0; i < 5; i++) {
                    series[t] += weights[i] * returns[i][t];
                }
            }
            assertThat(PortfolioRisk.of(measure, ALPHA, returns).of(weights))
                    .isCloseTo(measure.of(series, ALPHA), within(1e-14));
        }
    }

    /** {@code f(y) ≥ f(x) + s·(y − x)}, at points with ties too. */
    @ParameterizedTest
    @MethodSource("convex")
    void noTangentIsAboveAConvexMeasure(RiskMeasure measure) {
        boolean isSlow = measure.name().endsWith("_NORMS");
        double rounding = isSlow ? 1e-8 : 1e-12;
        for (long seed = 0; seed < (isSlow ? 4 : 60); seed++) {
            Random random = Seeds.random(seed);
            double[][] returns = assets(random, 4, 10 + random.nextInt(60));
            PortfolioRisk risk = PortfolioRisk.of(measure, ALPHA, returns);
            double[] x = seed % 3 == 0 ? new double[]{1, 0, 0, 0} : weights(random, 4);
            double[] slope = new double[4];
            double at = risk.at(x, slope);
            for (int trial = 0; trial < 10; trial++) {
                double[] y = weights(random, 4);
                double tangent = at;
                for (int i = 0; i < 4; i++) {
                    tangent += slope[i] * (y[i] - x[i]);
                }
                assertThat(risk.of(y)).as("seed %d", seed)
                        .isGreaterThanOrEqualTo(tangent - rounding);
            }
        }
    }

    /** By a difference of both sides, where weights are such that no two returns tie. */
    @ParameterizedTest
    @EnumSource
    void theSubgradientIsTheGradientWhereThereIsOne(RiskMeasure measure) {
        for (long seed = 100; seed < 104; seed++) {
            Random random = Seeds.random(seed);
            double[][] returns = assets(random, 3, 41);
            PortfolioRisk risk = PortfolioRisk.of(measure, ALPHA, returns);
            double[] x = weights(random, 3);
            double[] slope = new double[3];
            risk.at(x, slope);
            for (int i = 0; i < 3; i++) {
                double step = 1e-7;
                double[] above = x.clone();
                above[i] += step;
                double[] below = x.clone();
                below[i] -= step;
                assertThat(slope[i]).as("seed %d asset %d", seed, i).isCloseTo(
                        (risk.of(above) - risk.of(below)) / (2 * step), within(5e-7));
            }
        }
    }

    /** Proportional to the weights, of which the subgradient gives the value back (Euler). */
    @ParameterizedTest
    @MethodSource("convex")
    void aConvexMeasureButTheVarianceIsProportionalToWeights(RiskMeasure measure) {
        int degree = measure == RiskMeasure.VARIANCE ? 2 : 1;
        for (long seed = 0; seed < 5; seed++) {
            Random random = Seeds.random(seed);
            PortfolioRisk risk = PortfolioRisk.of(measure, ALPHA, assets(random, 4, 50));
            double[] x = weights(random, 4);
            double[] slope = new double[4];
            double value = risk.at(x, slope);
            double sum = 0;
            double[] larger = new double[4];
            for (int i = 0; i < 4; i++) {
                sum += x[i] * slope[i];
                larger[i] = 3 * x[i];
            }
            assertThat(sum).isCloseTo(degree * value, within(1e-13));
            assertThat(risk.of(larger)).isCloseTo(Math.pow(3, degree) * value, within(1e-13));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSamePointHasTheSameBits(RiskMeasure measure) {
        Random random = Seeds.random(7);
        PortfolioRisk risk = PortfolioRisk.of(measure, ALPHA, assets(random, 4, 50));
        double[] x = weights(random, 4);
        double[] first = new double[4];
        double[] again = new double[4];
        double value = risk.at(x, first);
        risk.at(weights(random, 4), again);
        assertThat(risk.at(x, again)).isEqualTo(value);
        assertThat(again).isEqualTo(first);
    }

    /** Thousands of equal and of ordered returns: the selection stays right, and fast. */
    @Test
    void noOrderOfReturnsIsWorst() {
        for (int kind = 0; kind < 4; kind++) {
            double[] row = new double[5000];
            for (int t = 0; t < row.length; t++) {
                row[t] = switch (kind) {
                    case 0 -> t;
                    case 1 -> -t;
                    case 2 -> t % 2;
                    default -> Math.min(t, row.length - t);
                };
            }
            double expected = switch (kind) { // the worst 500, or half of them and 250 others
                case 0 -> -249.5;
                case 1 -> 4749.5;
                case 2 -> 0;
                default -> -(249.0 * 250 + 250) / 500;
            };
            assertThat(PortfolioRisk.of(RiskMeasure.CVAR, 0.1, new double[][]{row})
                    .of(new double[]{1})).isCloseTo(expected, within(1e-9));
        }
    }

    private static Stream<RiskMeasure> convex() {
        return Arrays.stream(RiskMeasure.values()).filter(RiskMeasure::isConvex);
    }

    private static double[][] assets(Random random, int count, int size) {
        double[][] returns = new double[count][];
        for (int i = 0; i < count; i++) {
            returns[i] = RiskMeasureTest.returns(random, size, i == 0);
        }
        return returns;
    }

    private static double[] weights(Random random, int count) {
        return random.doubles(count).map(u -> 2 * u - 0.6).toArray();
    }
}
