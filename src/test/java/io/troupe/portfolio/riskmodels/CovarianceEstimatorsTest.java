package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each estimator against its formula, written out or worked out by hand. */
class CovarianceEstimatorsTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 9, 16, 250})
    void sampleAgreesWithALibrary(int bars) {
        double[][] returns = Panels.random(5, bars, bars);
        RealMatrix byBar = new Array2DRowRealMatrix(returns).transpose();
        assertNear(estimate(Map.of("type", "sample"), returns),
                new Covariance(byBar).getCovarianceMatrix().getData(), 1e-13);
    }

    @Test
    void sumsOfManyAssetsAreThoseOfEachPair() {
        double[][] returns = Panels.random(530, 19, 4);
        double[][] all = CrossProducts.of(returns);
        for (int[] pair : new int[][]{{0, 529}, {63, 64}, {511, 512}, {520, 3}, {70, 70}}) {
            double[][] two = CrossProducts.of(
                    new double[][]{returns[pair[0]], returns[pair[1]]});
            double sum = 0;
            for (int t = 0; t < 19; t++) {
                sum += returns[pair[0]][t] * returns[pair[1]][t];
            }
            assertThat(all[pair[0]][pair[1]]).isEqualTo(two[0][1])
                    .isEqualTo(all[pair[1]][pair[0]]).isCloseTo(sum, within(1e-17));
        }
    }

    @Test
    void sampleHoldsWhereMeansAreLarge() {
        double[][] returns = Panels.loaded(new double[][]{{1e-6}, {2e-6}});
        for (double[] row : returns) {
            for (int t = 0; t < row.length; t++) {
                row[t] += 1000;
            }
        }
        // Returns carry roundoffs of 1e-13 themselves.
        assertThat(estimate(Map.of("type", "sample"), returns)[0][1])
                .isCloseTo(2e-12 * 8 / 7, within(1e-18));
    }

    @Test
    void whatStandsStillHasNoVarianceWhereItsMeanIsRounded() {
        double[][] returns = {{0.1, 0.1, 0.1}};
        assertThat((0.1 + 0.1 + 0.1) / 3).isNotEqualTo(0.1);
        assertThat(estimate(Map.of("type", "sample"), returns)[0][0]).isLessThan(1e-40);
    }

    @Test
    void ewmaIsTheRecursion() {
        double[][] returns = Panels.random(3, 40, 1);
        double[][] expected = new double[3][3];
        for (int t = 0; t < 40; t++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double product = returns[i][t] * returns[j][t];
                    expected[i][j] = t == 0 ? product : 0.9 * expected[i][j] + 0.1 * product;
                }
            }
        }
        assertNear(estimate(Map.of("type", "ewma", "lambda", 0.9), returns), expected, 1e-14);
    }

    @Test
    void ewmaBySpanAveragesProductsOfDeviations() {
        double[][] returns = {{0.01, 0.03, -0.01}, {0.02, 0.00, 0.04}};
        // Means 0.01 and 0.02; deviations (0, 2, −2) and (0, −2, 2) %; a = 1 − 2/(3 + 1) = 1/2.
        double variance = (0.5 * 4e-4 + 4e-4) / (0.25 + 0.5 + 1);
        assertNear(estimate(Map.of("type", "ewma", "span", 3), returns),
                new double[][]{{variance, -variance}, {-variance, variance}}, 1e-14);
    }

    @Test
    void semiAveragesWhatIsBelowTheBenchmarkOverAllBars() {
        double[][] returns = {{-0.02, 0.05, -0.04, 0.01}, {-0.01, -0.03, 0.02, 0.01}};
        // Below 1 %: (−3, 0, −5, 0) and (−2, −4, 0, 0) %.
        assertNear(estimate(Map.of("type", "semi", "benchmark", 0.01), returns),
                new double[][]{{34e-4 / 4, 6e-4 / 4}, {6e-4 / 4, 20e-4 / 4}}, 1e-14);
    }

    @Test
    void oasWeighsTheSpreadOfVariancesAgainstTheBars() {
        double[][] two = {{1, -1, 1, -1}, {2, 2, -2, -2}};
        double[][] returns = Panels.repeated(two, 5);
        // S = diag(1, 4), μ = 5/2, α = 17/4: δ = (17/4 + 25/4) / (21·(17/4 − 25/8)) = 4/9.
        Estimate estimate = CovarianceSpec.of(Map.of("type", "oas")).estimate(returns);
        assertThat(estimate.shrinkage()).hasValueCloseTo(4.0 / 9, within(1e-15));
        assertNear(estimate.covariance(),
                new double[][]{{(4 * 2.5 + 5) / 9, 0}, {0, (4 * 2.5 + 20) / 9}}, 1e-14);
    }

    @Test
    void oasOfFewBarsIsItsTarget() {
        double[][] returns = {{1, -1, 1, -1}, {2, 2, -2, -2}};
        // δ = 10.5 / (5·1.125) > 1.
        assertNear(estimate(Map.of("type", "oas"), returns),
                new double[][]{{2.5, 0}, {0, 2.5}}, 1e-15);
    }

    @Test
    void shrunkGoesAPartOfTheWay() {
        double[][] returns = Panels.equicorrelated(2, Math.sqrt(7.0 / 8), 0.5);
        returns[1] = times(returns[1], 3);
        // S = {{1, 1.5}, {1.5, 9}}, mean variance 5.
        assertNear(estimate(Map.of("type", "shrunk", "shrinkage", 0.1), returns),
                new double[][]{{1.4, 1.35}, {1.35, 8.6}}, 1e-14);
    }

    @Test
    void gerberCountsMovesThatAgree() {
        double[][] returns = {{2, -2, 2, 0, 0, 0}, {2, -2, -2, 2, 0, 0}};
        // Sums of squares are 12 and 16, sums 2 and 0: σ² = 2 − 1/9 and 16/6, half of σ is below 1.
        // Two agree, one does not, one has one within, two have both within: (2 − 1)/(6 − 2).
        double first = 2 - 1.0 / 9;
        double second = 16.0 / 6;
        double covariance = 0.25 * Math.sqrt(first * second);
        assertNear(estimate(Map.of("type", "gerber"), returns),
                new double[][]{{first, covariance}, {covariance, second}}, 1e-14);
    }

    @Test
    void gerberCountsOnlyMovesBeyondItsThreshold() {
        double[][] returns = {{3, -3, 1, -1}, {3, -3, -1, 1}};
        // σ² = 5: at 0.5σ = 1.1 only the first two count, at 0.4σ = 0.9 all do and cancel out.
        assertNear(estimate(Map.of("type", "gerber", "threshold", 0.5), returns),
                new double[][]{{5, 5}, {5, 5}}, 1e-14);
        assertNear(estimate(Map.of("type", "gerber", "threshold", 0.4), returns),
                new double[][]{{5, 0}, {0, 5}}, 1e-14);
    }

    @Test
    void gerberCountsMovesAtItsThreshold() {
        double[][] returns = {{1, -1, 1, -1}, {1, -1, -1, 1}};
        // σ = 1: two agree and two disagree.
        assertNear(estimate(Map.of("type", "gerber", "threshold", 1), returns),
                new double[][]{{1, 0}, {0, 1}}, 1e-15);
    }

    @Test
    void detonedTakesTheMarketAway() {
        double[][] returns = Panels.equicorrelated(3, 0.01, 0.6);
        // What is left of (1 − ρ)I + ρ11' is (1 − ρ)(I − 11'/3): correlations of −1/2.
        double variance = 1e-4 * 8 / 7;
        double half = -variance / 2;
        assertNear(estimate(Map.of("type", "detoned"), returns), new double[][]{
                {variance, half, half}, {half, variance, half}, {half, half, variance}}, 1e-13);
    }

    @Test
    void factorKeepsComponentsAndVariances() {
        double[][] returns = Panels.equicorrelated(4, 0.01, 0.6);
        // The largest eigenvalue is σ²(1 + 3ρ) = 2.8σ², its vector ½(1, 1, 1, 1).
        double[][] covariance = estimate(Map.of("type", "factor", "factors", 1), returns);
        double variance = 1e-4 * 8 / 7;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(covariance[i][j])
                        .isCloseTo(variance * (i == j ? 1 : 0.7), within(1e-17));
            }
        }
    }

    @Test
    void allFactorsAreTheSample() {
        double[][] returns = Panels.random(4, 60, 9);
        assertNear(estimate(Map.of("type", "factor", "factors", 9), returns),
                estimate(Map.of("type", "sample"), returns), 1e-13);
    }

    @Test
    void denoisedAveragesTheEigenvaluesOfNoise() {
        double[][] loadings = {{0.9, 0.35, 0, 0}, {0.9, 0, 0.4, 0}, {0.9, 0, 0, 0.45}};
        double[][] returns = Panels.repeated(Panels.loaded(loadings), 10);
        double[][] sample = estimate(Map.of("type", "sample"), returns);
        RealMatrix correlations = MatrixUtils.createRealIdentityMatrix(3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                correlations.setEntry(i, j,
                        sample[i][j] / Math.sqrt(sample[i][i] * sample[j][j]));
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(correlations);
        double[] values = eigen.getEigenvalues();
        double noise = (values[1] + values[2]) / 2;
        RealMatrix clean = eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(
                        new double[]{values[0], noise, noise}))
                .multiply(eigen.getVT());
        double[][] expected = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                expected[i][j] = clean.getEntry(i, j)
                        / Math.sqrt(clean.getEntry(i, i) * clean.getEntry(j, j))
                        * Math.sqrt(sample[i][i] * sample[j][j]);
            }
        }
        assertThat(values[1] / values[2]).isGreaterThan(1.2);
        assertNear(estimate(Map.of("type", "denoised"), returns), expected, 1e-12);
    }

    @Test
    void noiseIsWhatFitsTheDensityOfMarchenkoAndPastur() {
        double ratio = 0.25;
        double share = 0.7;
        // Eigenvalues at the quantiles of the density on 0.7·(0.25, 2.25), found by summing it up.
        double low = share * 0.25;
        double high = share * 2.25;
        double[] values = new double[200];
        double sum = 0;
        int next = values.length;
        int steps = 200_000;
        for (int k = 0; k < steps && next > 0; k++) {
            double x = low + (high - low) * (k + 0.5) / steps;
            sum += Math.sqrt((high - x) * (x - low)) / (2 * Math.PI * share * ratio * x)
                    * (high - low) / steps;
            while (next > 0 && sum >= (values.length - next + 0.5) / values.length) {
                values[--next] = x;
            }
        }
        assertThat(next).isZero();
        assertThat(new DenoisedCovariance.NoiseFit(values, ratio).variance())
                .isCloseTo(share, within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void assetsInAnotherOrderHaveTheSameCovariances(CovarianceType type) {
        double[][] returns = Panels.random(6, 90, 5);
        int[] order = {3, 0, 5, 1, 4, 2};
        double[][] other = new double[6][];
        for (int i = 0; i < 6; i++) {
            other[i] = returns[order[i]];
        }
        double[][] covariance = CovarianceSpec.of(type).estimate(returns).covariance();
        double[][] permuted = CovarianceSpec.of(type).estimate(other).covariance();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertThat(permuted[i][j])
                        .isCloseTo(covariance[order[i]][order[j]], within(1e-17));
                assertThat(covariance[i][j]).isEqualTo(covariance[j][i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsTwiceAsLargeHaveFourTimesTheCovariance(CovarianceType type) {
        double[][] returns = Panels.random(5, 80, 6);
        double[][] twice = new double[5][];
        for (int i = 0; i < 5; i++) {
            twice[i] = times(returns[i], 2);
        }
        double[][] covariance = CovarianceSpec.of(type).estimate(returns).covariance();
        double[][] larger = CovarianceSpec.of(type).estimate(twice).covariance();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(larger[i][j]).isCloseTo(4 * covariance[i][j], within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneAssetHasAVariance(CovarianceType type) {
        double[][] returns = {{0.01, -0.02, 0.03, -0.01}};
        if (type != CovarianceType.DETONED) {
            assertThat(CovarianceSpec.of(type).estimate(returns).covariance()[0][0])
                    .isBetween(1e-4, 5e-4);
        }
    }

    static double[][] estimate(Map<String, ?> settings, double[][] returns) {
        return CovarianceSpec.of(settings).estimate(returns).covariance();
    }

    /** Entries are equal but for a fraction of the largest. */
    static void assertNear(double[][] actual, double[][] expected, double fraction) {
        double largest = 0;
        for (double[] row : expected) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        assertThat(actual).hasDimensions(expected.length, expected.length);
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                assertThat(actual[i][j]).as("entry %d %d", i, j)
                        .isCloseTo(expected[i][j], within(fraction * largest));
            }
        }
    }

    static double[] times(double[] row, double factor) {
        double[] product = row.clone();
        for (int t = 0; t < product.length; t++) {
            product[t] *= factor;
        }
        return product;
    }
}
