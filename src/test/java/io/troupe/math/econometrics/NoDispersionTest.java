package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.LogisticRegression;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Series that differ from a constant, or from a line, by the last bits alone. */
class NoDispersionTest {
    private static final int N = 200;

    private static double[] growing() {
        double[] prices = new double[N];
        Arrays.setAll(prices, t -> 100.0 / 3 * StrictMath.pow(1.001, t));
        return prices;
    }

    private static double[] returns() {
        double[] prices = growing();
        double[] returns = new double[N - 1];
        Arrays.setAll(returns, t -> prices[t + 1] / prices[t] - 1);
        assertThat(Arrays.stream(returns).distinct().count()).isGreaterThan(1);
        return returns;
    }

    private static double[] logs() {
        return Arrays.stream(growing()).map(StrictMath::log).toArray();
    }

    @Test
    void noTestTakesThemForVarying() {
        assertThatIllegalArgumentException().isThrownBy(() -> HurstExponent.of(returns()));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceRatio.of(logs(), 4))
                .withMessageContaining("straight line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpss.test(logs(), Trend.LINEAR, 3))
                .withMessageContaining("vary around its trend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpss.test(returns(), Trend.CONSTANT, 3));
    }

    @Test
    void nothingOfThemIsExplained() {
        double[] returns = returns();
        double[] numbers = new double[returns.length];
        Arrays.setAll(numbers, t -> t % 7);
        assertThat(LeastSquares.fit(returns, LeastSquares.constant(numbers.length), numbers)
                .rSquared()).isNaN();
    }

    /** A column of equal returns says nothing: what it is standardized to must not be noise. */
    @Test
    void aConstantColumnTeachesNothing() {
        double[] returns = returns();
        double[][] rows = new double[returns.length][];
        boolean[] answers = new boolean[returns.length];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = new double[]{returns[t]};
            answers[t] = returns[t] > returns[0];
        }
        LogisticRegression model = LogisticRegression.fit(rows, answers, 1);
        assertThat(model.probability(returns[0]))
                .isEqualTo(model.probability(returns[1]), within(1e-9));
    }
}
