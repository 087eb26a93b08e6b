package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.riskmodels.BlackLitterman.Pick;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class BlackLittermanTest {
    private static final double[][] COVARIANCE = {{0.04, 0.01}, {0.01, 0.09}};
    private static final double[] PRIOR = {0.05, 0.08};

    @Test
    void withoutViewsThePriorStays() {
        BlackLitterman model = BlackLitterman.of(PRIOR, COVARIANCE, 0.05, List.of());
        assertThat(model.means()).containsExactly(PRIOR);
        assertThat(model.covariance()[0][1]).isCloseTo(1.05 * 0.01, within(1e-17));
    }

    @Test
    void aViewMovesItsAssetAndThoseThatMoveWithIt() {
        // A confidence of ¾ goes ¾ of the way from 5 % to 9 %; the other has beta ¼.
        Pick view = Pick.of(new double[]{1, 0}, 0.09, 0.75, COVARIANCE, 0.05);
        BlackLitterman model = BlackLitterman.of(PRIOR, COVARIANCE, 0.05, List.of(view));
        assertThat(model.means()).containsExactly(new double[]{0.05 + 0.03, 0.08 + 0.03 / 4},
                within(1e-16));
        // ω = τ·0.04/3: of the mean's variance τ·0.04 one quarter is left.
        assertThat(model.covariance()[0][0]).isCloseTo(0.04 + 0.05 * 0.04 / 4, within(1e-16));
        assertThat(model.covariance()[1][1])
                .isCloseTo(0.09 + 0.05 * (0.09 - 0.75 * 0.01 * 0.01 / 0.04), within(1e-16));
    }

    @Test
    void aCertainViewIsMet() {
        Pick relative = Pick.of(new double[]{1, -1}, 0.02, 1, COVARIANCE, 0.05);
        BlackLitterman model = BlackLitterman.of(PRIOR, COVARIANCE, 0.05, List.of(relative));
        assertThat(relative.variance()).isZero();
        assertThat(model.means()[0] - model.means()[1]).isCloseTo(0.02, within(1e-16));
    }

    @Test
    void isTheFormulaWithInverses() {
        double[][] returns = Panels.random(5, 100, 14);
        double[][] covariance = CovarianceSpec.of(CovarianceType.SAMPLE).estimate(returns)
                .covariance();
        double tau = 0.1;
        double[] prior = {0.001, 0.002, -0.001, 0.0005, 0};
        List<Pick> views = List.of(
                Pick.of(new double[]{1, 0, -1, 0, 0}, 0.004, 0.3, covariance, tau),
                Pick.of(new double[]{0, 0.5, 0.5, -1, 0}, -0.001, 0.9, covariance, tau),
                Pick.of(new double[]{0, 0, 0, 0, 1}, 0.002, 0.5, covariance, tau));
        RealMatrix precision = MatrixUtils
                .inverse(new Array2DRowRealMatrix(covariance).scalarMultiply(tau));
        RealVector right = precision.operate(new ArrayRealVector(prior));
        for (Pick view : views) {
            RealVector pick = new ArrayRealVector(view.pick());
            precision = precision.add(pick.outerProduct(pick)
                    .scalarMultiply(1 / view.variance()));
            right = right.add(pick.mapMultiply(view.value() / view.variance()));
        }
        RealMatrix spread = MatrixUtils.inverse(precision);
        double[] means = spread.operate(right).toArray();
        BlackLitterman model = BlackLitterman.of(prior, covariance, tau, views);
        for (int i = 0; i < 5; i++) {
            assertThat(model.means()[i]).isCloseTo(means[i], within(1e-14));
            for (int j = 0; j < 5; j++) {
                assertThat(model.covariance()[i][j])
                        .isCloseTo(covariance[i][j] + spread.getEntry(i, j), within(1e-17));
            }
        }
    }

    @Test
    void impliedReturnsHaveTheMarketAsTheirOptimum() {
        double[] market = {0.3, 0.7};
        double[] implied = BlackLitterman.impliedReturns(COVARIANCE, market, 3, 0);
        // 3·(0.04·0.3 + 0.01·0.7, 0.01·0.3 + 0.09·0.7).
        assertThat(implied).containsExactly(new double[]{0.057, 0.198}, within(1e-16));
        assertThat(BlackLitterman.of(implied, COVARIANCE, 0.05, List.of()).impliedWeights())
                .containsExactly(market, within(1e-15));
    }

    @Test
    void riskAversionIsWhatTheMarketPaidForItsVariance() {
        double[] market = {0.03, Double.NaN, -0.01};
        assertThat(BlackLitterman.impliedRiskAversion(market, 0.002))
                .isCloseTo(0.008 / 8e-4, within(1e-12));
        assertThatThrownBy(() -> BlackLitterman.impliedRiskAversion(new double[]{0.1}, 0))
                .hasMessage("the market does not move: it implies no risk aversion");
    }

    @Test
    void certainViewsThatRepeatEachOtherAreRefused() {
        Pick view = Pick.of(new double[]{1, 0}, 0.09, 1, COVARIANCE, 0.05);
        assertThatThrownBy(
                () -> BlackLitterman.of(PRIOR, COVARIANCE, 0.05, List.of(view, view)))
                .isInstanceOf(EstimationException.class)
                .hasMessageStartingWith("views repeat or contradict each other with certainty");
    }

    @Test
    void weightsThatSumToNothingAreRefused() {
        BlackLitterman model = BlackLitterman.of(new double[]{0.04, -0.04},
                new double[][]{{0.04, 0}, {0, 0.04}}, 0.05, List.of());
        assertThatThrownBy(model::impliedWeights)
                .hasMessageStartingWith("the weights that the means imply sum to 0");
        assertThatThrownBy(BlackLitterman.of(PRIOR, new double[][]{{1, 1}, {1, 1}}, 0.05,
                List.of())::impliedWeights).hasMessageStartingWith("the covariance cannot be");
    }
}
