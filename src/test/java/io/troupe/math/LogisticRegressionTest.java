package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fit is what its definition says. */
class LogisticRegressionTest {
    /** Of a number that is 0 or 1, the likeliest probabilities are the frequencies. */
    @Test
    void withAlmostNoRidgeATableOfTwoRowsIsMatched() {
        double[][] rows = new double[20][1];
        boolean[] answers = new boolean[20];
        for (int i = 0; i < 20; i++) {
            rows[i][0] = i < 12 ? 0 : 1;
            answers[i] = i < 3 || i >= 14;
        }
        LogisticRegression fit = LogisticRegression.fit(rows, answers, 1e-9);
        assertThat(fit.probability(0)).isCloseTo(3.0 / 12, within(1e-8));
        assertThat(fit.probability(1)).isCloseTo(6.0 / 8, within(1e-8));
    }

    /** At the maximum {@code Σ z(i)·(answer − p) = ridge · b(i)} for every i. */
    @Test
    void theGradientIsZero() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            double[][] rows = new double[60][3];
            boolean[] answers = new boolean[60];
            for (int row = 0; row < 60; row++) {
                for (int i = 0; i < 3; i++) {
                    rows[row][i] = 5 + (i + 1) * random.nextGaussian();
                }
                answers[row] = rows[row][0] + random.nextGaussian() > 5.5;
            }
            double ridge = 0.1 + random.nextInt(5);
            LogisticRegression fit = LogisticRegression.fit(rows, answers, ridge);
            double[] saved = fit.toArray();
            for (int i = 0; i < 4; i++) {
                double gradient = -ridge * saved[6 + i];
                for (int row = 0; row < 60; row++) {
                    double z = i == 0 ? 1 : (rows[row][i - 1] - saved[i - 1]) / saved[2 + i];
                    gradient += z * ((answers[row] ? 1 : 0) - fit.probability(rows[row]));
                }
                assertThat(gradient).isCloseTo(0, within(1e-7));
            }
            assertThat(LogisticRegression.of(saved).probability(rows[0]))
                    .isEqualTo(fit.probability(rows[0]));
        }
    }

    @Test
    void answersThatAreAllTheSameOrSeparatedHaveAFit() {
        double[][] rows = {{1, 7}, {2, 7}, {3, 7}};
        LogisticRegression all = LogisticRegression.fit(rows, new boolean[]{true, true, true}, 1);
        assertThat(all.probability(2, 7)).isStrictlyBetween(0.6, 0.9);
        LogisticRegression separated = LogisticRegression.fit(rows,
                new boolean[]{false, false, true}, 1);
        assertThat(separated.probability(3, 7)).isGreaterThan(separated.probability(1, 7))
                .isLessThan(1);
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(new double[0][], new boolean[0], 1));
        assertThatIllegalArgumentException().isThrownBy(
                () -> LogisticRegression.fit(new double[1][1], new boolean[1], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.of(new double[3]));
    }
}
