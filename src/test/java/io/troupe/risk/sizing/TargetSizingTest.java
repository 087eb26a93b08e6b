package io.troupe.risk.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetSizingTest {
    /** 0.5·1000/33 = 15.15…; a step of nothing or a sleeve without capital buys nothing. */
    @ParameterizedTest
    @CsvSource({"0.5, 1000, 33, 15", "-0.5, 1000, 33, -15", "0.5, 1000, 500, 1",
            "0.5, 1000, 500.01, 0", "-0.5, 1000, 500.01, 0", "2, 1000, 10, 200", "0, 1000, 10, 0",
            "1, 1000, 0, 0", "1, 0, 10, 0", "1, -1000, 10, 0", "-1, -1000, 10, 0",
            "1, 1000, 0.01, 100000", "0.29, 100, 1, 29", "-0.29, 100, 1, -29",
            "0.57, 100, 1, 57", "1, NaN, 10, 0", "1, 1000, NaN, 0"})
    void quantityIsTruncatedTowardsZero(double weight, double capital, double step, long steps) {
        assertThat(TargetSizing.quantity(weight, capital, step)).isEqualTo(steps);
    }

    /** 95 and 9 in lots of 10, on both sides. */
    @ParameterizedTest
    @CsvSource({"0.95, 10, 90", "-0.95, 10, -90", "0.09, 10, 0", "-0.09, 10, 0", "0.95, 1, 95"})
    void lotsAreWholeTowardsZero(double weight, long lotSteps, long steps) {
        assertThat(TargetSizing.quantity(weight, 1000, 10, lotSteps)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"1, 1e20, 0.01", "-1, 1e20, 0.01", "1e300, 1e300, 1", "1, 9007199254740992, 1"})
    void refusesMoreStepsThanADoubleCounts(double weight, double capital, double step) {
        assertThatThrownBy(() -> TargetSizing.quantity(weight, capital, step))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("2^53");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void theValueComesWithinOneStepOfTheTargetWithoutExceedingIt(long seed) {
        Random random = Seeds.random(seed);
        double weight = random.nextGaussian();
        double capital = 1e6 * random.nextDouble();
        double step = 0.01 + 500 * random.nextDouble();
        long steps = TargetSizing.quantity(weight, capital, step);
        double wanted = Math.abs(weight * capital);
        assertThat(Math.abs(steps) * step).isLessThanOrEqualTo(wanted * (1 + 1e-12))
                .isGreaterThan(wanted - step * (1 + 1e-9));
        assertThat(steps * weight).isNotNegative();
    }
}
