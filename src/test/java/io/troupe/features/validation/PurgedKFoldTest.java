package io.troupe.features.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.features.labeling.LabelSpans;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PurgedKFoldTest {
    @Test
    void labelsThatShareBarsWithTheTestAreNotLearntFrom() {
        // Labels [0,2] [1,3] [2,4] [3,5] [4,6] [5,7]; the test of rows 2 and 3 is bars 2 to 5.
        LabelSpans labels = LabelSpans.of(IntStream.range(0, 6).toArray(),
                IntStream.range(2, 8).toArray());
        Split middle = new PurgedKFold(3, 0).splits(labels).get(1);
        assertThat(middle.testRows()).containsExactly(2, 3);
        assertThat(middle.trainRows()).containsExactly(0, 5);
        assertThat(new PurgedKFold(3, 0.2).splits(labels).get(1).trainRows())
                .containsExactly(0);
        assertThat(PurgedKFold.trainLabels(labels, 2, 5)).isEmpty();
        assertThat(PurgedKFold.trainLabels(labels, 3, 3)).containsExactly(0, 4, 5);
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void foldsPartTheRowsAndNoReturnIsShared(long seed) {
        Random random = Seeds.random(seed);
        int rows = 10 + random.nextInt(60);
        int[] starts = random.ints(rows, 0, 100).sorted().toArray();
        int[] ends = IntStream.of(starts).map(start -> start + random.nextInt(15)).toArray();
        LabelSpans labels = LabelSpans.of(starts, ends);
        PurgedKFold kfold = new PurgedKFold(2 + random.nextInt(8), random.nextDouble() / 5);
        int next = 0;
        for (Split split : kfold.splits(labels)) {
            assertThat(split.tests().getFirst().first()).isEqualTo(next);
            next = split.tests().getFirst().end();
            for (int train : split.trainRows()) {
                for (int test : split.testRows()) {
                    assertThat(ends[train] <= starts[test] || starts[train] >= ends[test])
                            .as("label %d and test %d", train, test).isTrue();
                }
            }
        }
        assertThat(next).isEqualTo(rows);
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> new PurgedKFold(1, 0)).hasMessageContaining("folds");
        assertThatThrownBy(() -> new PurgedKFold(2, 1)).hasMessageContaining("embargo");
        LabelSpans two = LabelSpans.of(new int[]{3, 1}, new int[]{4, 4});
        assertThatThrownBy(() -> new PurgedKFold(3, 0).splits(two)).hasMessageContaining("were 2");
        assertThatThrownBy(() -> new PurgedKFold(2, 0).splits(two))
                .hasMessageContaining("label 1");
        assertThatThrownBy(() -> PurgedKFold.trainLabels(two, 2, 1)).hasMessageContaining("was 1");
    }
}
