package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Roots known in closed form, of functions that rise, fall, jump and stay flat. */
class BisectionTest {
    @Test
    void findsRootsOfRisingAndFallingFunctions() {
        assertThat(Bisection.root(x -> x * x * x - 2, 0, 9, 1e-13))
                .isCloseTo(Math.cbrt(2), within(1e-12));
        assertThat(Bisection.root(x -> 1 / x - 4, 1e-6, 1e6, 1e-13))
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aJumpIsFoundToTheNextNumber() {
        double at = Bisection.root(x -> x < 0.3 ? -1 : 1e6, 0, 1, 0);
        assertThat(at).isCloseTo(0.3, within(1e-16));
    }

    @Test
    void fewValuesAreEnough() {
        int[] count = {0};
        double at = Bisection.root(x -> {
            count[0]++;
            return Math.sqrt(x) - 0.7;
        }, 0, 1, 1e-12);
        assertThat(at).isCloseTo(0.49, within(1e-12));
        assertThat(count[0]).isLessThan(25);
    }

    @Test
    void theIntervalGrowsUntilTheSignChanges() {
        assertThat(Bisection.rootAbove(x -> x - 1e5, 0, 1, 1e-6)).isCloseTo(1e5, within(1e-6));
        assertThatThrownBy(() -> Bisection.rootAbove(x -> 1, 0, 1, 1e-6))
                .hasMessageContaining("stays 1.0");
        assertThatThrownBy(() -> Bisection.root(x -> 1, 0, 1, 1e-6))
                .hasMessageContaining("no root between 0.0 and 1.0");
    }
}
