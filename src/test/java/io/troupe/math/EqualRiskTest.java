package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equal contributions by their closed forms and by their definition. */
class EqualRiskTest {
    private static final double[] DEVIATIONS = {0.1, 0.2, 0.3, 0.25, 0.05};

    @Test
    void twoAssetsAreInverseToVolatilityWhateverTheirCorrelation() {
        for (double correlation = -0.99; correlation < 1; correlation += 0.11) {
            double[] weights = EqualRisk.weights(covariance(correlation, 0.1, 0.4)).orElseThrow();
            assertThat(weights).containsExactly(new double[]{0.8, 0.2}, within(1e-11));
        }
    }

    @Test
    void withEqualCorrelationsWeightsAreInverseToVolatility() {
        double sum = Arrays.stream(DEVIATIONS).map(each -> 1 / each).sum();
        double[] expected = Arrays.stream(DEVIATIONS).map(each -> 1 / each / sum).toArray();
        for (double correlation : new double[]{-0.2, 0, 0.3, 0.95}) {
            assertThat(EqualRisk.weights(covariance(correlation, DEVIATIONS)).orElseThrow())
                    .containsExactly(expected, within(1e-11));
        }
        assertThat(EqualRisk.inverseVolatility(covariance(0.5, DEVIATIONS)))
                .containsExactly(expected, within(1e-15));
    }

    /** x² (1 + 0.44) = 1 for the two that move together, x² = 1 for the third: 5/6 to 1. */
    @Test
    void assetsThatMoveTogetherShareTheirRisk() {
        double[][] covariance = {{1, 0.44, 0}, {0.44, 1, 0}, {0, 0, 1}};
        assertThat(EqualRisk.weights(covariance).orElseThrow())
                .containsExactly(new double[]{5.0 / 16, 5.0 / 16, 6.0 / 16}, within(1e-12));
    }

    @Test
    void everyAssetAddsTheSameRisk() {
        for (int seed = 0; seed < 50; seed++) {
            double[][] covariance = random(new Random(seed));
            double[] weights = EqualRisk.weights(covariance).orElseThrow();
            double[] contributions = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < weights.length; j++) {
                    contributions[i] += weights[i] * covariance[i][j] * weights[j];
                }
            }
            double total = Arrays.stream(contributions).sum();
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
            for (double each : contributions) {
                assertThat(each / total * weights.length).isCloseTo(1, within(1e-10));
            }
        }
    }

    @Test
    void thereAreNoneWhereRiskCancelsOut() {
        assertThat(EqualRisk.weights(covariance(-1, 0.1, 0.2))).isEmpty();
    }

    private static double[][] covariance(double correlation, double... deviations) {
        double[][] covariance = new double[deviations.length][deviations.length];
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < deviations.length; j++) {
                covariance[i][j] = (i == j ? 1 : correlation) * deviations[i] * deviations[j];
            }
        }
        return covariance;
    }

    /** Of 2 to 30 assets with more observations than assets. */
    private static double[][] random(Random random) {
        int n = 2 + random.nextInt(29);
        double[][] factors = new double[n][2 * n];
        for (double[] row : factors) {
            Arrays.setAll(row, _ -> random.nextGaussian());
        }
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < 2 * n; k++) {
                    covariance[i][j] += factors[i][k] * factors[j][k] * (i + 1) * (j + 1);
                }
            }
        }
        return covariance;
    }
}
