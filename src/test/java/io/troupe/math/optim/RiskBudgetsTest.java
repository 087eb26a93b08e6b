package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.EqualRisk;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contributions recomputed from the weights. */
class RiskBudgetsTest {
    /** Without correlation contributions are (wσ)²: weights as √b/σ. */
    @Test
    void uncorrelatedAssetsHaveTheRootOfTheirBudget() {
        double[][] covariance = {{0.04, 0}, {0, 0.01}};
        double[] weights = RiskBudgets.weights(covariance, new double[]{4, 1}).orElseThrow();
        assertThat(weights).containsExactly(new double[]{0.5, 0.5}, within(1e-14));
    }

    @Test
    void contributionsAreInProportionToBudgets() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = Seeds.random(seed);
            int n = 1 + random.nextInt(40);
            double[][] covariance = RandomPrograms.covariance(random, n, n + 2);
            double[] budgets = new double[n];
            for (int i = 0; i < n; i++) {
                budgets[i] = Math.scalb(0.1 + random.nextDouble(), -random.nextInt(12));
            }
            double[] weights = RiskBudgets.weights(covariance, budgets).orElseThrow();
            double first = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double contribution = 0;
                for (int j = 0; j < n; j++) {
                    contribution += weights[i] * covariance[i][j] * weights[j];
                }
                first = i == 0 ? contribution / budgets[0] : first;
                assertThat(contribution / budgets[i] / first).isCloseTo(1, within(1e-9));
                sum += weights[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void equalBudgetsAreEqualRisk() {
        double[][] covariance = RandomPrograms.covariance(Seeds.random(5), 12, 60);
        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        assertThat(RiskBudgets.weights(covariance, ones).orElseThrow()).containsExactly(
                EqualRisk.weights(covariance).orElseThrow(), within(1e-10));
    }

    @Test
    void assetsThatHedgeEachOtherHaveNone() {
        assertThat(RiskBudgets.weights(new double[][]{{1, -1}, {-1, 1}}, new double[]{1, 1}))
                .isEmpty();
    }

    @Test
    void budgetsAndVariancesMustBeAboveZero() {
        assertThatThrownBy(() -> RiskBudgets.weights(new double[][]{{1, 0}, {0, 1}},
                new double[]{1, 0})).hasMessageContaining("asset 1 is 0.0");
        assertThatThrownBy(() -> RiskBudgets.weights(new double[][]{{0, 0}, {0, 1}},
                new double[]{1, 1})).hasMessageContaining("asset 0 is 0.0");
        assertThatThrownBy(() -> RiskBudgets.weights(new double[][]{{1}}, new double[]{1, 1}))
                .hasMessageContaining("as many budgets as assets");
    }
}
