package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both forms of targets say the same, and every change between any two is found. */
class TargetPositionsTest {
    static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, 200);
    }

    @Test
    void aSetOfEqualWeightsEqualsTheSameWeightsOneByOne() {
        TargetPositions set = TargetPositions.equal(new long[]{0b1011_0101}, 5, 0.2);
        assertThat(set).isEqualTo(TargetPositions.of(0.2, 0, 0.2, 0, 0.2))
                .hasSameHashCodeAs(TargetPositions.of(0.2, 0, 0.2, 0, 0.2))
                .hasToString("[0.2, 0.0, 0.2, 0.0, 0.2]");
        assertThat(set.assets()).isEqualTo(5);
        assertThatThrownBy(() -> set.weight(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> set.weight(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void changingTheGivenSetChangesNothing() {
        long[] held = {1};
        TargetPositions set = TargetPositions.equal(held, 2, 1);
        held[0] = 2;
        assertThat(set).isEqualTo(TargetPositions.of(1, 0));
    }

    @Test
    void rebalancingTargetsAreTheSameWeightsSizedAnew() {
        for (TargetPositions targets : new TargetPositions[]{TargetPositions.of(0.5, -1),
                TargetPositions.equal(new long[]{2}, 2, 0.5), TargetPositions.flat(2)}) {
            TargetPositions anew = targets.rebalancing();
            assertThat(anew.isRebalancing()).isTrue();
            assertThat(targets.isRebalancing()).isFalse();
            assertThat(anew).isNotEqualTo(targets).isEqualTo(targets.rebalancing());
            assertThat(anew.weight(1)).isEqualTo(targets.weight(1));
            assertThat(anew.bound()).isEqualTo(targets.bound());
        }
        assertThatThrownBy(() -> TargetPositions.unchanged().rebalancing())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetPositions.equal(new long[1], 3, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetPositions.of(0, Double.NEGATIVE_INFINITY))
                .withMessageContaining("asset 1");
    }

    @Test
    void noWeightExceedsTheBound() {
        assertThat(TargetPositions.of(0.5, -2, 1).bound()).isEqualTo(2);
        assertThat(TargetPositions.equal(new long[]{1}, 3, -3).bound()).isEqualTo(3);
        assertThat(TargetPositions.flat(3).bound()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChangeIsFound(long seed) {
        Random random = new Random(seed);
        int assets = 1 + random.nextInt(140);
        TargetPositions last = draw(random, assets);
        TargetPositions next = draw(random, assets);
        boolean[] found = new boolean[assets];
        for (int i = next.nextChange(last, 0); i >= 0; i = next.nextChange(last, i + 1)) {
            found[i] = true;
        }
        for (int i = 0; i < assets; i++) {
            if (next.weight(i) != last.weight(i)) {
                assertThat(found[i]).as("asset %d of %s after %s", i, next, last).isTrue();
            }
        }
    }

    private static TargetPositions draw(Random random, int assets) {
        if (random.nextInt(3) == 0) {
            return random.nextBoolean() ? TargetPositions.flat(assets)
                    : TargetPositions.of(random.doubles(assets, -1, 1).toArray());
        }
        return TargetPositions.equal(new long[]{random.nextLong(), random.nextLong(),
                random.nextLong()}, assets, random.nextInt(3) / 4.0);
    }
}
