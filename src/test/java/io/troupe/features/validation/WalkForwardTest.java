package io.troupe.features.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkForwardTest {
    @Test
    void rollsOrExpandsAndKeepsAShortTestIfAsked() {
        assertThat(new WalkForward(3, 2, 0, false, false).splits(6))
                .containsExactly(split(0, 3, 3, 5));
        assertThat(new WalkForward(3, 2, 0, false, true).splits(6))
                .containsExactly(split(0, 3, 3, 5), split(2, 5, 5, 6));
        assertThat(new WalkForward(3, 2, 0, true, true).splits(6))
                .containsExactly(split(0, 3, 3, 5), split(0, 5, 5, 6));
        assertThat(new WalkForward(2, 1, 1, false, false).splits(5))
                .containsExactly(split(0, 2, 3, 4), split(1, 3, 4, 5));
    }

    private static Split split(int trainFirst, int trainEnd, int testFirst, int testEnd) {
        return new Split(List.of(new RowRange(trainFirst, trainEnd)),
                List.of(new RowRange(testFirst, testEnd)));
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void nothingIsLearntFromWhatFollows(long seed) {
        Random random = Seeds.random(seed);
        WalkForward walk = new WalkForward(1 + random.nextInt(20), 1 + random.nextInt(10),
                random.nextInt(5), random.nextBoolean(), random.nextBoolean());
        int rows = walk.train() + walk.purge() + walk.test() + random.nextInt(60);
        int next = walk.train() + walk.purge();
        for (Split split : walk.splits(rows)) {
            RowRange train = split.train().getFirst();
            RowRange test = split.tests().getFirst();
            assertThat(test.first()).isEqualTo(next);
            assertThat(train.end()).isEqualTo(test.first() - walk.purge());
            assertThat(train.size()).isGreaterThanOrEqualTo(walk.train());
            assertThat(walk.expanding() ? train.first() : train.size())
                    .isEqualTo(walk.expanding() ? 0 : walk.train());
            next = test.end();
        }
        assertThat(rows - next).isBetween(0, walk.reduceTest() ? 0 : walk.test() - 1);
    }

    @Test
    void refusesTooFewRowsAndSizesThatOverflow() {
        assertThatThrownBy(() -> new WalkForward(3, 2, 1, true, false).splits(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("≥ 6").hasMessageContaining("were 5");
        int most = Integer.MAX_VALUE;
        assertThatThrownBy(() -> new WalkForward(most, most, most, true, true).splits(most))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new WalkForward(1, most, 0, true, true).splits(most)).hasSize(1);
        assertThatThrownBy(() -> new WalkForward(0, 1, 0, true, true))
                .hasMessageContaining("train");
        assertThatThrownBy(() -> new WalkForward(1, 0, 0, true, true))
                .hasMessageContaining("test");
        assertThatThrownBy(() -> new WalkForward(1, 1, -1, true, true))
                .hasMessageContaining("purge");
    }

    @Test
    void aSplitNeverLearnsFromItsTests() {
        RowRange three = new RowRange(0, 3);
        assertThatThrownBy(() -> new Split(List.of(three), List.of(new RowRange(2, 4))))
                .hasMessageContaining("judge");
        assertThatThrownBy(() -> new Split(List.of(new RowRange(5, 6), three), List.of(three)))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> new Split(List.of(three), List.of()))
                .hasMessageContaining("test");
        assertThatThrownBy(() -> new RowRange(3, 3)).hasMessageContaining("3 and 3");
    }
}
