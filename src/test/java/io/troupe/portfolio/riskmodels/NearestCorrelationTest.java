package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestCorrelationTest {
    @Test
    void findsTheNearestOfThreeAssets() {
        double[][] given = {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}};
        NearestCorrelation nearest = NearestCorrelation.of(given);
        // By symmetry {1 a b, a 1 a, b a 1}, singular where b = 2a² − 1: then 4(1 − a)² + 2b² is
        // least where 4a³ − a − 1 = 0.
        double a = 0.76;
        for (int k = 0; k < 50; k++) {
            a -= (4 * a * a * a - a - 1) / (12 * a * a - 1);
        }
        double b = 2 * a * a - 1;
        assertThat(nearest.changed()).isTrue();
        assertThat(nearest.correlations()[0][1]).isCloseTo(a, within(1e-8));
        assertThat(nearest.correlations()[1][2]).isCloseTo(a, within(1e-8));
        assertThat(nearest.correlations()[0][2]).isCloseTo(b, within(1e-8));
        assertThat(nearest.distance())
                .isCloseTo(Math.sqrt(4 * (1 - a) * (1 - a) + 2 * b * b), within(1e-8));
    }

    @Test
    void leavesCorrelationsAsTheyAre() {
        double[][] given = {{1, 0.5, 1}, {0.5, 1, 0.5}, {1, 0.5, 1}};
        NearestCorrelation nearest = NearestCorrelation.of(given);
        assertThat(nearest.changed()).isFalse();
        assertThat(nearest.distance()).isZero();
        assertThat(nearest.correlations()).isSameAs(given);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingNearerIsACorrelationMatrix(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 6;
        double[][] given = new double[n][n];
        for (int i = 0; i < n; i++) {
            given[i][i] = 1;
            for (int j = 0; j < i; j++) {
                given[i][j] = random.nextDouble(-1, 1);
                given[j][i] = given[i][j];
            }
        }
        NearestCorrelation nearest = NearestCorrelation.of(given);
        double[][] found = nearest.correlations();
        assertThat(nearest.changed()).isTrue();
        assertThat(Spectrum.of(found).values()[n - 1]).isGreaterThan(-1e-12);
        for (int i = 0; i < n; i++) {
            assertThat(found[i][i]).isEqualTo(1);
        }
        // The set is convex: on the way to any other of it, the distance grows from the start.
        for (int k = 0; k < 20; k++) {
            double[][] other = correlations(random, n);
            double slope = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    slope += (found[i][j] - given[i][j]) * (other[i][j] - found[i][j]);
                }
            }
            assertThat(slope).isGreaterThan(-1e-6);
        }
    }

    @Test
    void variancesStayAndAssetsWithoutAnyHaveNoCovariance() {
        double[][] given = {{4, 2, 0, 0.5}, {2, 1, 1, 0.5}, {0, 1, 1, 0.5}, {0.5, 0.5, 0.5, 0}};
        NearestCorrelation.Repair repair = NearestCorrelation.repair(given);
        assertThat(repair.repaired()).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(repair.covariance()[i][i]).isCloseTo(given[i][i], within(1e-15));
            assertThat(repair.covariance()[3][i]).isZero();
        }
    }

    private static double[][] correlations(SplittableRandom random, int n) {
        double[][] vectors = new double[n][3];
        for (double[] vector : vectors) {
            double squares = 0;
            for (int k = 0; k < 3; k++) {
                vector[k] = random.nextGaussian();
                squares += vector[k] * vector[k];
            }
            for (int k = 0; k < 3; k++) {
                vector[k] /= Math.sqrt(squares);
            }
        }
        return CrossProducts.of(vectors);
    }
}
