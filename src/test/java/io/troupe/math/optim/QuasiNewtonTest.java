package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuasiNewtonTest {
    /** {@code (1 − x)² + 100(y − x²)²}, whose minimum lies in a bent valley at (1, 1). */
    private static double rosenbrock(double[] x, double[] gradient) {
        double across = x[1] - x[0] * x[0];
        gradient[0] = -2 * (1 - x[0]) - 400 * x[0] * across;
        gradient[1] = 200 * across;
        return (1 - x[0]) * (1 - x[0]) + 100 * across * across;
    }

    @Test
    void followsABentValley() {
        Minimum minimum = QuasiNewton.minimize(QuasiNewtonTest::rosenbrock,
                new double[]{-1.2, 1}, 1e-8);
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
        assertThat(minimum.x()).containsExactly(new double[]{1, 1}, within(1e-6));
        assertThat(minimum.residual()).isLessThanOrEqualTo(1e-8);
        assertThat(minimum.iterations()).isBetween(5, 100);
    }

    @Test
    void staysWhereTheFunctionIsDefined() {
        // x − ln x has its minimum 1 at 1, and no value at or below 0.
        Minimum minimum = QuasiNewton.minimize((x, gradient) -> {
            gradient[0] = 1 - 1 / x[0];
            return x[0] > 0 ? x[0] - StrictMath.log(x[0]) : Double.NaN;
        }, new double[]{0.01}, 1e-9);
        assertThat(minimum.x()[0]).isCloseTo(1, within(1e-8));
        assertThat(minimum.value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void saysThatThereIsNoMinimum() {
        Minimum minimum = QuasiNewton.minimize((x, gradient) -> {
            gradient[0] = 1;
            return x[0];
        }, new double[]{0}, 1e-8);
        assertThat(minimum.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
    }

    @Test
    void isAtOnceWhereItBegins() {
        Minimum minimum = QuasiNewton.minimize(QuasiNewtonTest::rosenbrock, new double[]{1, 1},
                1e-8);
        assertThat(minimum.iterations()).isZero();
        assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
    }

    @Test
    void doesNotBeginWhereNothingIsDefined() {
        assertThatThrownBy(() -> QuasiNewton.minimize((x, gradient) -> Double.NaN,
                new double[]{0}, 1e-8)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }
}
