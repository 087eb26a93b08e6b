package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {
    @Test
    void sharesAreNotNegativeAndFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{1.5, -0.5}))
                .withMessageContaining("share 1").withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{0, Double.POSITIVE_INFINITY}))
                .withMessageContaining("share 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(new double[]{1e308, 1e308}))
                .withMessageContaining("1.0E308");
        assertThat(Division.of(new double[]{0.5, 0.25}).sum()).isEqualTo(0.75);
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
}
