package io.troupe.risk.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DrawdownStateTest {
    private static Limits tenPercent(OptionalInt cooldownBars) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0.1),
                cooldownBars);
    }

    private static boolean[] halted(Limits limits, double... values) {
        boolean[] halted = new boolean[values.length];
        DrawdownState state = DrawdownState.INITIAL;
        for (int bar = 0; bar < values.length; bar++) {
            state = state.after(bar, values[bar], limits);
            halted[bar] = state.halted();
        }
        return halted;
    }

    /** The peak is 120: 108 is 10 % below it and allowed, 107.99 is more. */
    @Test
    void haltsWhenMoreThanTheLimitBelowThePeak() {
        assertThat(halted(tenPercent(OptionalInt.empty()), 100, 120, 110, 108, 107.99, 200))
                .containsExactly(false, false, false, false, true, true);
    }

    @Test
    void restsForTheCooldownAndForgetsThePeak() {
        Limits limits = tenPercent(OptionalInt.of(2));
        assertThat(halted(limits, 100, 80, 80, 70, 64, 62)).containsExactly(false, true, true,
                false, false, true);
        DrawdownState rested = new DrawdownState(100, true, 1).after(3, 70, limits);
        assertThat(rested).isEqualTo(new DrawdownState(70, false, 3));
    }

    @Test
    void withoutALimitNothingHalts() {
        assertThat(halted(Limits.NONE, 100, 1, 0, -5)).containsOnly(false);
    }

    @Test
    void limitsArePositiveAndADrawdownBelowOne() {
        OptionalDouble none = OptionalDouble.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(OptionalDouble.of(0), none, none, OptionalInt.empty()))
                .withMessageContaining("maxGross");
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Limits(none, OptionalDouble.of(-1), none, OptionalInt.empty()))
                .withMessageContaining("maxPerAsset");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(none, none, OptionalDouble.of(Double.NaN),
                        OptionalInt.empty()))
                .withMessageContaining("maxDrawdown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(none, none, OptionalDouble.of(1), OptionalInt.empty()))
                .withMessageContaining("below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(none, none, none, OptionalInt.of(0)))
                .withMessageContaining("cooldownBars");
    }

    /** Peaks in cents, limits in per cent: what is exactly at the limit is within it. */
    @Test
    void aFallOfExactlyTheLimitIsAllowed() {
        for (int percent = 1; percent < 100; percent++) {
            Limits limits = new Limits(OptionalDouble.empty(), OptionalDouble.empty(),
                    OptionalDouble.of(percent / 100.0), OptionalInt.empty());
            for (long cents = 100_001; cents < 100_100; cents++) {
                double value = cents * (100 - percent) / 10_000.0;
                assertThat(halted(limits, cents / 100.0, value)).as("%s of %s", percent, cents)
                        .containsExactly(false, false);
                assertThat(halted(limits, cents / 100.0, value - 0.0001))
                        .containsExactly(false, true);
            }
        }
    }

    /** 950 after a peak of 1000: with as much again it is 1900 of 2000, with half 475 of 500. */
    @Test
    void aFlowMovesThePeakAsItMovesTheValue() {
        DrawdownState fallen = new DrawdownState(1000, false, 3);
        assertThat(fallen.afterFlow(950, 950)).isEqualTo(new DrawdownState(2000, false, 3));
        assertThat(fallen.afterFlow(950, -475)).isEqualTo(new DrawdownState(500, false, 3));
        assertThat(fallen.afterFlow(950, -950)).isEqualTo(new DrawdownState(0, false, 3));
    }

    /** A tenth below 2000 is 1800, though the fund never had more than 1900. */
    @Test
    void aFallGoesOnFromWhereAFlowFoundIt() {
        DrawdownState moved = new DrawdownState(1000, false, 3).afterFlow(950, 950);
        Limits limits = tenPercent(OptionalInt.empty());
        assertThat(moved.after(4, 1900, limits).after(5, 1800, limits).halted()).isFalse();
        assertThat(moved.after(4, 1900, limits).after(5, 1799.99, limits).halted()).isTrue();
    }

    @Test
    void aFlowEndsNoHalt() {
        assertThat(new DrawdownState(1000, true, 7).afterFlow(800, 800))
                .isEqualTo(new DrawdownState(2000, true, 7));
    }

    /** Nothing to compare with: what has come is the peak, unless it only paid for debts. */
    @Test
    void aFundThatWasWorthNothingBeginsAnew() {
        DrawdownState lost = new DrawdownState(1000, false, 3);
        assertThat(lost.afterFlow(0, 600)).isEqualTo(new DrawdownState(600, false, 3));
        assertThat(lost.afterFlow(-50, 650)).isEqualTo(new DrawdownState(600, false, 3));
        assertThat(lost.afterFlow(-50, 20)).isEqualTo(new DrawdownState(0, false, 3));
    }
}
