package io.troupe.features.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CombinatorialPurgedTest {
    /** The book's figures 12.1 and 12.2: 6 groups, 2 of them tests, 15 splits, 5 paths. */
    @Test
    void countsAreThoseOfTheBook() {
        assertThat(CombinatorialPurged.splitCount(6, 2)).isEqualTo(15);
        assertThat(CombinatorialPurged.pathCount(6, 2)).isEqualTo(5);
        assertThat(CombinatorialPurged.pathCount(6, 1)).isOne();
        assertThat(CombinatorialPurged.splitCount(60, 30)).isEqualTo(118264581564861424L);
    }

    @Test
    void purgesBothSidesAndEmbargoesAfter() {
        Split split = new CombinatorialPurged(4, 1, 1, 2).splits(22).get(1);
        assertThat(split.tests()).containsExactly(new RowRange(5, 10));
        assertThat(split.train()).containsExactly(new RowRange(0, 4), new RowRange(13, 22));
        Split last = new CombinatorialPurged(4, 1, 1, 2).splits(22).get(3);
        assertThat(last.tests()).containsExactly(new RowRange(15, 22));
        assertThat(last.train()).containsExactly(new RowRange(0, 14));
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void pathsTestEveryFoldOnce(long seed) {
        Random random = Seeds.random(seed);
        int folds = 2 + random.nextInt(7);
        CombinatorialPurged cv = new CombinatorialPurged(folds, 1 + random.nextInt(folds - 1),
                random.nextInt(2), random.nextInt(2));
        int[][] chosen = cv.testFoldsOfSplits();
        assertThat(IntStream.range(0, chosen.length)
                .mapToObj(split -> IntStream.of(chosen[split]).boxed().toList()).distinct())
                .hasSize((int) CombinatorialPurged.splitCount(folds, cv.testFolds()));
        int[][] splitsOfPaths = cv.splitsOfPaths();
        int[][] pathsOfSplits = cv.pathsOfSplits();
        boolean[][] isTest = cv.isTest();
        for (int fold = 0; fold < folds; fold++) {
            int tested = fold;
            assertThat(splitsOfPaths[fold]).isEqualTo(IntStream.range(0, chosen.length)
                    .filter(split -> isTest[tested][split]).toArray());
        }
        for (int split = 0; split < chosen.length; split++) {
            for (int i = 0; i < cv.testFolds(); i++) {
                assertThat(splitsOfPaths[chosen[split][i]][pathsOfSplits[split][i]])
                        .isEqualTo(split);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void everyRowIsLearntFromJudgedByOrLeftOutForAReason(long seed) {
        Random random = Seeds.random(seed);
        int folds = 3 + random.nextInt(5);
        CombinatorialPurged cv = new CombinatorialPurged(folds, 1 + random.nextInt(folds - 1),
                random.nextInt(3), random.nextInt(3));
        int rows = folds * 8 + random.nextInt(folds);
        for (Split split : cv.splits(rows)) {
            Set<Integer> train = boxed(split.trainRows());
            Set<Integer> test = boxed(split.testRows());
            for (int row = 0; row < rows; row++) {
                assertThat(train.contains(row)).as("row %d of %s", row, split)
                        .isEqualTo(!isNear(row, cv, split.tests()));
                assertThat(train.contains(row) && test.contains(row)).isFalse();
            }
        }
    }

    private static Set<Integer> boxed(int[] rows) {
        return IntStream.of(rows).boxed().collect(Collectors.toSet());
    }

    private static boolean isNear(int row, CombinatorialPurged cv, List<RowRange> tests) {
        return tests.stream().anyMatch(test -> row >= test.first() - cv.purge()
                && row < test.end() + cv.purge() + cv.embargo());
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> new CombinatorialPurged(30, 15, 0, 0))
                .hasMessageContaining("155117520");
        assertThatThrownBy(() -> CombinatorialPurged.splitCount(Integer.MAX_VALUE, 1 << 30))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("counted");
        assertThatThrownBy(() -> new CombinatorialPurged(3, 3, 0, 0))
                .hasMessageContaining("testFolds");
        assertThatThrownBy(() -> new CombinatorialPurged(1, 1, 0, 0))
                .hasMessageContaining("folds");
        assertThatThrownBy(() -> new CombinatorialPurged(3, 1, -1, 0))
                .hasMessageContaining("purge");
        assertThatThrownBy(() -> new CombinatorialPurged(3, 1, 0, 0).splits(2))
                .hasMessageContaining("were 2");
        assertThatThrownBy(() -> new CombinatorialPurged(3, 2, 4, 0).splits(12))
                .hasMessageContaining("nothing to learn");
        int most = Integer.MAX_VALUE;
        assertThatThrownBy(() -> new CombinatorialPurged(3, 1, most, most).splits(12))
                .hasMessageContaining("nothing to learn");
    }
}
