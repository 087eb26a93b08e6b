package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts of a risk that is a norm, the largest of linear functions, or nothing. */
class ConvexBudgetsTest {
    @Test
    void ofADeviationTheyAreThoseOfTheCovariance() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(12);
            double[][] covariance = covariance(random, n);
            double[] budgets = random.doubles(n, 0.2, 3).toArray();
            Minimum minimum = ConvexBudgets.minimize(deviation(covariance), budgets);
            assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
            assertThat(minimum.residual()).isBetween(0.0, 1e-9);
            double[] exact = RiskBudgets.weights(covariance, budgets).orElseThrow();
            double sum = Arrays.stream(minimum.x()).sum();
            for (int i = 0; i < n; i++) {
                assertThat(minimum.x()[i] / sum).isCloseTo(exact[i], within(1e-5));
            }
            double[] slopes = new double[n];
            assertThat(deviation(covariance).at(minimum.x(), slopes)).isCloseTo(1,
                    within(1e-12));
        }
    }

    /** R = Σ ρ(i)·y(i): parts are ρ(i)·y(i), so that y(i) = b(i)/ρ(i). */
    @Test
    void ofALinearRiskTheyAreBudgetsOverRisks() {
        double[] rho = {0.5, 2, 8};
        Minimum minimum = ConvexBudgets.minimize((x, slopes) -> {
            System.arraycopy(rho, 0, slopes, 0, 3);
            return rho[0] * x[0] + rho[1] * x[1] + rho[2] * x[2];
        }, new double[]{1, 1, 2});
        assertThat(minimum.x()).containsExactly(new double[]{0.25 / 0.5, 0.25 / 2, 0.5 / 8},
                within(1e-7));
        assertThat(minimum.value()).isCloseTo(1 - 0.25 * StrictMath.log(0.5)
                - 0.25 * StrictMath.log(0.125) - 0.5 * StrictMath.log(0.0625), within(1e-12));
    }

    /** The larger of 3a + b and a + 3b: at its kink a = b = 1/4, by the mean of both slopes. */
    @Test
    void atAKinkOneOfTheSubgradientsDividesTheRisk() {
        Minimum minimum = ConvexBudgets.minimize((x, slopes) -> {
            boolean isFirst = x[0] >= x[1];
            slopes[0] = isFirst ? 3 : 1;
            slopes[1] = isFirst ? 1 : 3;
            return slopes[0] * x[0] + slopes[1] * x[1];
        }, new double[]{1, 1});
        assertThat(minimum.x()).containsExactly(new double[]{0.25, 0.25}, within(1e-7));
    }

    @Test
    void whereRiskCancelsOutThereAreNone() {
        double[][] hedged = {{1, -1}, {-1, 1}};
        Minimum minimum = ConvexBudgets.minimize(deviation(hedged), new double[]{1, 1});
        assertThat(minimum.status()).isEqualTo(SolverStatus.UNBOUNDED);
    }

    @Test
    void anAssetWithoutRiskIsTold() {
        Minimum minimum = ConvexBudgets.minimize((x, slopes) -> {
            slopes[0] = 1;
            slopes[1] = -0.5;
            return x[0] - 0.5 * x[1];
        }, new double[]{1, 1});
        assertThat(minimum.status()).isEqualTo(SolverStatus.UNBOUNDED);
        assertThat(minimum.x()).containsExactly(0, 1);
    }

    @Test
    void budgetsAreAboveZero() {
        for (double bad : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ConvexBudgets.minimize((_, _) -> 1, new double[]{1, bad}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("budgets must be above 0");
        }
    }

    private static ConvexFunction deviation(double[][] covariance) {
        return (x, slopes) -> {
            double[] product = Vectors.product(covariance, x);
            double value = Math.sqrt(Math.max(0, Vectors.dot(product, x)));
            for (int i = 0; i < x.length; i++) {
                slopes[i] = value > 0 ? product[i] / value : 0;
            }
            return value;
        };
    }

    private static double[][] covariance(Random random, int n) {
        double[][] factors = new double[n][2 * n];
        double[][] covariance = new double[n][n];
        for (double[] row : factors) {
            Arrays.setAll(row, _ -> random.nextGaussian() + 0.3);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = (i + 1) * (j + 1) * Vectors.dot(factors[i], factors[j]);
            }
        }
        return covariance;
    }
}
