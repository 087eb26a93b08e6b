package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pad makes is what targets of their own memory are, for as long as it says. */
class TargetPadTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 64, 65, 128, 130})
    void targetsOfUsedMemoryAreTheSameUntilTheSecondAfter(int assets) {
        Random random = new Random(assets);
        TargetPad pad = TargetPad.reusing(assets);
        TargetPad copies = TargetPad.reusing(assets);
        TargetPositions lastFresh = TargetPositions.flat(assets);
        TargetPositions lastReused = lastFresh;
        for (int turn = 0; turn < 50; turn++) {
            long[] held = random.longs(1 + random.nextInt(3)).toArray();
            double weight = random.nextInt(3) / 4.0;
            TargetPositions fresh = TargetPositions.equal(held, assets, weight);
            TargetPositions reused = pad.equal(held, weight);

            assertThat(reused).isEqualTo(fresh);
            assertThat(lastReused).isEqualTo(lastFresh);
            for (int from = 0; from < assets; from++) {
                assertThat(reused.nextChange(lastReused, from))
                        .isEqualTo(fresh.nextChange(lastFresh, from)).isLessThan(assets);
            }
            TargetPositions kept = copies.keep(reused);
            pad.equal(new long[]{~held[0]}, 1);
            pad.equal(new long[]{~held[0]}, 1);
            assertThat(kept).isEqualTo(fresh);
            lastFresh = fresh;
            lastReused = pad.equal(held, weight);
        }
    }

    @Test
    void aPadUsesTwoPiecesOfMemoryInTurns() {
        TargetPad pad = TargetPad.reusing(3);
        TargetPositions first = pad.equal(new long[]{1}, 1);
        TargetPositions second = pad.equal(new long[]{2}, 1);
        assertThat(pad.equal(new long[]{4}, 1)).isSameAs(first).isNotSameAs(second);
        assertThat(second).isEqualTo(TargetPositions.of(0, 1, 0));
    }

    @Test
    void aLastingPadOverwritesNothing() {
        TargetPad pad = TargetPad.lasting(3);
        TargetPositions first = pad.equal(new long[]{1}, 1);
        pad.equal(new long[]{2}, 1);
        pad.equal(new long[]{2}, 1);
        assertThat(first).isEqualTo(TargetPositions.of(1, 0, 0));
        assertThat(TargetPad.reusing(3).keep(first)).isSameAs(first);
    }

    @Test
    void targetsToBeSizedAnewLast() {
        for (int assets : new int[]{3, 70}) {
            TargetPad pad = TargetPad.reusing(assets);
            TargetPositions anew = pad.equal(new long[]{1}, 1).rebalancing();
            pad.equal(new long[]{2}, 0.5);
            pad.equal(new long[]{2}, 0.5);
            assertThat(anew.isRebalancing()).isTrue();
            assertThat(anew.weight(0)).isEqualTo(1);
            assertThat(anew.weight(1)).isZero();
            assertThat(pad.keep(anew)).isSameAs(anew);
        }
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() {
        TargetPad pad = TargetPad.reusing(3);
        assertThatIllegalArgumentException().isThrownBy(
                () -> pad.equal(new long[]{1}, Double.NaN))
                .withMessageContaining("finite");
    }
}
