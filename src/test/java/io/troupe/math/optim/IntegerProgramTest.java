package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whole numbers against all combinations tried one by one. */
class IntegerProgramTest {
    private static final double[] WORTH = {-5, -4, -3, -7};
    private static final double[] WEIGHT = {2.5, 3.5, 1.25, 4};
    private static final double LIMIT = 11;

    @Test
    void aKnapsackIsThatOfAllCombinations() {
        double least = 0;
        for (int code = 0; code < 256; code++) {
            double weight = 0;
            double worth = 0;
            for (int i = 0; i < 4; i++) {
                int count = (code >> (2 * i)) & 3;
                weight += count * WEIGHT[i];
                worth += count * WORTH[i];
            }
            least = weight <= LIMIT ? Math.min(least, worth) : least;
        }
        Minimum minimum = knapsack();
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
        assertThat(minimum.value()).isCloseTo(least, within(1e-9));
        assertThat(minimum.residual()).isLessThanOrEqualTo(1e-9);
        assertThat(Arrays.stream(minimum.x()).allMatch(each -> each == Math.rint(each))).isTrue();
    }

    @Test
    void bitsRepeat() {
        double[] first = knapsack().x();
        for (int k = 0; k < 5; k++) {
            assertThat(knapsack().x()).isEqualTo(first);
        }
    }

    @Test
    void whatCannotBeMetIsInfeasible() {
        Minimum minimum = IntegerProgram.minimize(new double[]{1, 1},
                FeasibleSet.of(Bounds.all(2, 0, 9, 0),
                        new LinearRow(new double[]{2, 4}, 3, 3, 0)),
                new boolean[]{true, true});
        assertThat(minimum.status()).isEqualTo(SolverStatus.INFEASIBLE);
    }

    private static Minimum knapsack() {
        LinearRow row = new LinearRow(WEIGHT, Double.NEGATIVE_INFINITY, LIMIT, 0);
        boolean[] whole = {true, true, true, true};
        return IntegerProgram.minimize(WORTH, FeasibleSet.of(Bounds.all(4, 0, 3, 0), row), whole);
    }
}
