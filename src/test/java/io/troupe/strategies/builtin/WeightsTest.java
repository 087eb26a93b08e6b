package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.TargetPositions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {
    private static final double[] ODD = {0.0, -0.0, 1, 1, -1, Double.NaN,
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MIN_VALUE};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** A stable sort of all scores, of which the first are taken. */
    @ParameterizedTest
    @MethodSource("seeds")
    void choosesWhatAStableSortPutsFirst(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] scores = new double[random.nextInt(1, 200)];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)]
                    : random.nextInt(20) / 4.0;
        }
        int count = random.nextInt(1, 60);

        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                sorted.add(i);
            }
        }
        sorted.sort(Comparator.comparingDouble(i -> scores[i]));
        List<Integer> first = sorted.subList(0, Math.min(count, sorted.size()));
        double[] expected = new double[scores.length];
        first.forEach(i -> expected[i] = 1.0 / first.size());

        TargetPositions targets = Weights.ofLowest(count, scores.length, i -> scores[i]);
        assertThat(targets).isEqualTo(first.isEmpty() ? TargetPositions.unchanged()
                : TargetPositions.of(expected));
    }

    @Test
    void keepsWhatIsHeldWhereNothingHasAScore() {
        assertThat(Weights.ofLowest(3, 2, i -> Double.NaN).isUnchanged()).isTrue();
        assertThat(Weights.ofLowest(3, 0, i -> 1).isUnchanged()).isTrue();
    }
}
