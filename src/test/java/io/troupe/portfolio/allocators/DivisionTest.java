package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DivisionTest {
    /** Cumulated 33.3, 66.7, 100: rounded 33, 67, 100. */
    @Test
    void partsFollowCumulativeRounding() {
        assertThat(Division.of(new double[]{1 / 3.0, 1 / 3.0, 1 / 3.0}).split(100))
                .containsExactly(33, 34, 33);
        assertThat(Division.of(new double[]{0.5, 0, 0.5}).split(-7)).containsExactly(-4, 0, -3);
        assertThat(Division.of(new double[0]).split(5)).isEmpty();
    }

    /** 10 and 30 at shares of ¾ and ¼: 30 and 10, so 20 move. */
    @Test
    void transfersMoveWhatIsMissing() {
        assertThat(Division.of(new double[]{0.75, 0.25}).transfers(new long[]{10, 30}))
                .containsExactly(20, -20);
    }

    @Test
    void refusesSharesThatAreNegativeOrDoNotSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{1.5, -0.5}))
                .withMessageContaining("share 1").withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{0.5, 0.4}))
                .withMessageContaining("sum to 1").withMessageContaining("0.9");
    }

    private record Answering(Division division, AllocatorState initialState)
            implements
            Allocator {
        @Override
        public int lookbackBars() {
            return 0;
        }

        @Override
        public Division divide(DivisionRequest request) {
            return division;
        }
    }

    private static final DivisionRequest TWO = DivisionRequest.first(List.of("a", "b"),
            AllocatorState.NONE);

    @Test
    void anAnswerIsHeldAgainstItsRequest() {
        Division division = Division.of(new double[]{0.75, 0.25});
        assertThat(Division.by(new Answering(division, AllocatorState.NONE), TWO))
                .isSameAs(division);
        assertThatIllegalStateException()
                .isThrownBy(() -> Division.by(new Answering(Division.of(new double[]{1}),
                        AllocatorState.NONE), TWO))
                .withMessageEndingWith("gave 1 shares to 2 strategies");
    }

    /** A state of another version, or none, is none that the allocator can go on from. */
    @Test
    void anAllocatorLeavesStatesOfItsVersion() {
        AllocatorState first = AllocatorState.of(1, new byte[]{7});
        Division forgetful = Division.of(new double[]{0.5, 0.5});
        assertThatIllegalStateException()
                .isThrownBy(() -> Division.by(new Answering(forgetful, first), TWO))
                .withMessageEndingWith("has states of version 1 and left one of version 0");
        Division remembering = new Division(new double[]{0.5, 0.5},
                AllocatorState.of(1, new byte[0]));
        assertThat(Division.by(new Answering(remembering, first), TWO)).isSameAs(remembering);
    }

    @Test
    void aStateIsAValue() {
        byte[] bytes = {1, 2};
        AllocatorState state = AllocatorState.of(3, bytes);
        bytes[0] = 9;
        state.bytes()[1] = 9;
        assertThat(state.bytes()).containsExactly(1, 2);
        assertThat(state).isEqualTo(AllocatorState.of(3, new byte[]{1, 2}))
                .hasSameHashCodeAs(AllocatorState.of(3, new byte[]{1, 2}))
                .isNotEqualTo(AllocatorState.of(3, new byte[]{1, 3}))
                .isNotEqualTo(AllocatorState.of(4, new byte[]{1, 2}));
        assertThat(AllocatorState.NONE.version()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllocatorState.of(0, new byte[0]));
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        assertThatThrownBy(() -> Division.of(new double[]{0.5, 0.5})
                .transfers(new long[]{Long.MAX_VALUE, 1})).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void partsSumToTheWholeAndTransfersToZero(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(20);
        double[] shares = random.doubles(n).toArray();
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, k -> shares[k] / sum);
        long total = random.nextLong() >> 4;
        assertThat(Arrays.stream(Division.of(shares).split(total)).sum()).isEqualTo(total);
        long[] held = random.longs(n, -(1L << 50), 1L << 50).toArray();
        long[] transfers = Division.of(shares).transfers(held);
        assertThat(Arrays.stream(transfers).sum()).isZero();
        double whole = Arrays.stream(held).sum();
        for (int k = 0; k < n; k++) {
            assertThat((double) held[k] + transfers[k]).isCloseTo(whole * shares[k],
                    within(16.0));
        }
    }
}
