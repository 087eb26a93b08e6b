package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.junit.jupiter.api.Test;

class CovarianceStressTest {
    private static final double[][] SIGMA = {{0.04, 0.01}, {0.01, 0.09}};
    private static final double[] WEIGHTS = {0.5, 0.4};

    /**
     * Σw = (0.024, 0.041), w'Σw = 0.012 + 0.0164 = 0.0284. A loss of 0.1: s = −0.1·Σw/0.0284 =
     * (−0.0845070…, −0.1443661…), and 0.5·0.0845070 + 0.4·0.1443661 = 0.1.
     */
    @Test
    void theMostPlausibleMovesAreByShareOfRisk() {
        CovarianceStress stress = new CovarianceStress(WEIGHTS, SIGMA);

        assertThat(stress.sigma()).isCloseTo(Math.sqrt(0.0284), within(1e-15));
        double[] moves = stress.losing(0.1).moves();
        assertThat(moves[0]).isCloseTo(-0.1 * 0.024 / 0.0284, within(1e-15));
        assertThat(moves[1]).isCloseTo(-0.1 * 0.041 / 0.0284, within(1e-15));
        assertThat(dot(WEIGHTS, moves)).isCloseTo(-0.1, within(1e-15));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Of random covariances; whatever is added that costs nothing is farther away. */
    @Test
    void noOtherMovesThatLoseAsMuchAreAsPlausible() {
        SplittableRandom random = new SplittableRandom(1936);
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + random.nextInt(6);
            double[][] sigma = covariance(random, n);
            double[] weights = random.doubles(n, -1, 1).toArray();
            CovarianceStress stress = new CovarianceStress(weights, sigma);
            DecompositionSolver inverse = new CholeskyDecomposition(
                    new Array2DRowRealMatrix(sigma)).getSolver();
            double[] moves = stress.losing(0.2).moves();
            double least = distance(inverse, moves);

            assertThat(dot(weights, moves)).isCloseTo(-0.2, within(1e-12));
            assertThat(least).isCloseTo(0.2 / stress.sigma(), within(1e-6 * least));
            for (int k = 0; k < 20; k++) {
                double[] other = random.doubles(n, -0.01, 0.01).toArray();
                double off = dot(weights, other) / dot(weights, weights);
                for (int i = 0; i < n; i++) {
                    other[i] += moves[i] - off * weights[i];
                }
                assertThat(dot(weights, other)).isCloseTo(-0.2, within(1e-12));
                assertThat(distance(inverse, other)).isGreaterThan(least);
            }
        }
    }

    private static double distance(DecompositionSolver inverse, double[] moves) {
        return Math.sqrt(dot(moves, inverse.solve(new ArrayRealVector(moves)).toArray()));
    }

    /** AA' + 0.01·1 of a random A. */
    private static double[][] covariance(SplittableRandom random, int n) {
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = random.doubles(n, -0.1, 0.1).toArray();
        }
        double[][] sigma = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sigma[i][j] = dot(a[i], a[j]) + (i == j ? 0.01 : 0);
            }
        }
        return sigma;
    }

    /** Volatilities 0.2 and 0.3: of longs 0.5·0.2 + 0.4·0.3, of a hedge the difference. */
    @Test
    void ofCorrelationOneVolatilitiesAddUpAndOfNoneTheirSquares() {
        CovarianceStress stress = new CovarianceStress(WEIGHTS, SIGMA);

        assertThat(stress.correlated(1).sigma()).isCloseTo(0.22, within(1e-15));
        assertThat(stress.correlated(0).sigma())
                .isCloseTo(Math.sqrt(0.01 + 0.0144), within(1e-15));
        assertThat(new CovarianceStress(new double[]{0.5, -0.4}, SIGMA).correlated(1).sigma())
                .isCloseTo(0.02, within(1e-15));
    }

    @Test
    void whatDoesNotVaryOrCancelsOutHasNoRisk() {
        assertThat(new CovarianceStress(WEIGHTS, SIGMA).hasRisk()).isTrue();
        assertThat(new CovarianceStress(new double[2], SIGMA).hasRisk()).isFalse();
        assertThat(new CovarianceStress(WEIGHTS, new double[2][2]).hasRisk()).isFalse();
        assertThat(new CovarianceStress(new double[]{0.3, -0.2}, SIGMA).correlated(1).hasRisk())
                .isFalse();
    }
}
