package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Minima known in closed form. */
class QuadraticMinimizerTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Two uncorrelated assets: weights inverse to variance, 1/4 : 1 to 0.2 and 0.8. */
    @Test
    void twoAssetsOfLeastVariance() {
        Minimum minimum = QuadraticMinimizer.minimize(new double[][]{{4, 0}, {0, 1}},
                new double[2], FeasibleSet.of(Bounds.all(2, 0, 1, 0), sumIsOne(2)));
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
        assertThat(minimum.x()).containsExactly(new double[]{0.2, 0.8}, within(1e-12));
        assertThat(minimum.value()).isCloseTo((4 * 0.04 + 0.64) / 2, within(1e-12));
        assertThat(minimum.multipliers()[0]).isCloseTo(0.8, within(1e-10));
    }

    @Test
    void aLinearProgramTakesTheBest() {
        Minimum minimum = QuadraticMinimizer.minimize(new double[3][3],
                new double[]{-1, -3, -2}, FeasibleSet.of(Bounds.all(3, 0, 0.6, 0), sumIsOne(3)));
        assertThat(minimum.x()).containsExactly(new double[]{0, 0.6, 0.4}, within(1e-12));
        assertThat(minimum.upperMultipliers()[1]).isCloseTo(1, within(1e-9));
        assertThat(minimum.lowerMultipliers()[0]).isCloseTo(1, within(1e-9));
    }

    /** ½(x − 3)² + ½(y − 4)² with |x| + |y| ≤ 3: (1, 2), and the multiplier 2. */
    @Test
    void distancesAddUp() {
        AbsoluteRow row = new AbsoluteRow(new double[]{1, 1}, new double[2], 3, 0);
        Minimum minimum = QuadraticMinimizer.minimize(new double[][]{{1, 0}, {0, 1}},
                new double[]{-3, -4}, new FeasibleSet(Bounds.all(2, -INFINITE, INFINITE, 0),
                        List.of(), List.of(row), List.of(), Optional.empty()));
        assertThat(minimum.x()).containsExactly(new double[]{1, 2}, within(1e-10));
        assertThat(minimum.multipliers()[0]).isCloseTo(2, within(1e-9));
    }

    /** −x − y in the circle of radius 2: both √2, and the value falls by √2 per unit of radius. */
    @Test
    void aBallEndsAtItsEdge() {
        QuadraticRow row = new QuadraticRow(new double[][]{{1, 0}, {0, 1}}, new double[2], 2, 0);
        Minimum minimum = QuadraticMinimizer.minimize(new double[2][2], new double[]{-1, -1},
                new FeasibleSet(Bounds.all(2, -INFINITE, INFINITE, 0), List.of(), List.of(),
                        List.of(row), Optional.empty()));
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
        assertThat(minimum.x()).containsExactly(new double[]{Math.sqrt(2), Math.sqrt(2)},
                within(1e-9));
        assertThat(minimum.multipliers()[0]).isCloseTo(Math.sqrt(2), within(1e-8));
    }

    @Test
    void atMostSoManyDifferFromZero() {
        Choice choice = new Choice(1, 0, new double[3], new int[3]);
        Minimum minimum = QuadraticMinimizer.minimize(
                new double[][]{{1, 0, 0}, {0, 2, 0}, {0, 0, 3}}, new double[3],
                new FeasibleSet(Bounds.all(3, 0, 1, 0), List.of(sumIsOne(3)), List.of(), List.of(),
                        Optional.of(choice)));
        assertThat(minimum.x()).containsExactly(new double[]{1, 0, 0}, within(1e-12));
    }

    @Test
    void whatCannotBeMetIsInfeasible() {
        Minimum minimum = QuadraticMinimizer.minimize(new double[2][2], new double[2],
                FeasibleSet.of(Bounds.all(2, 0, 0.4, 0), sumIsOne(2)));
        assertThat(minimum.status()).isEqualTo(SolverStatus.INFEASIBLE);
    }

    @Test
    void whatHasNoEndIsUnbounded() {
        Minimum minimum = QuadraticMinimizer.minimize(new double[][]{{1, 0}, {0, 0}},
                new double[]{0, -1}, FeasibleSet.of(Bounds.all(2, 0, INFINITE, 0)));
        assertThat(minimum.status()).isEqualTo(SolverStatus.UNBOUNDED);
    }

    @Test
    void anIndefiniteMatrixIsRefused() {
        FeasibleSet set = FeasibleSet.of(Bounds.all(2, 0, 1, 0), sumIsOne(2));
        assertThatThrownBy(() -> QuadraticMinimizer.minimize(new double[][]{{1, 2}, {2, 1}},
                new double[2], set)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive semidefinite");
    }

    @Test
    void aFunctionOfSubgradientsHasItsMinimum() {
        Minimum minimum = ConvexMinimizer.minimize((x, slope) -> {
            slope[0] = Math.signum(x[0] - 0.3);
            slope[1] = 2 * x[1];
            return 1 + Math.abs(x[0] - 0.3) + x[1] * x[1];
        }, new double[]{0.9, 0.9}, FeasibleSet.of(Bounds.all(2, 0, 1, 0)));
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
        assertThat(minimum.x()).containsExactly(new double[]{0.3, 0}, within(1e-4));
        assertThat(minimum.value()).isCloseTo(1, within(1e-8));
    }

    private static LinearRow sumIsOne(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new LinearRow(ones, 1, 1, 7);
    }
}
