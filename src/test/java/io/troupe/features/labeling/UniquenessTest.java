package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Concurrency, uniqueness and the sequential bootstrap; the book's example is section 4.5.3. */
class UniquenessTest {
    private static final Offset<Double> NEARLY = within(1e-12);
    private static final LabelSpans BOOK = LabelSpans.of(new int[]{0, 2, 4},
            new int[]{2, 3, 5});

    @Test
    void countsTheLabelsOfEachBar() {
        assertThat(BOOK.concurrency()).containsExactly(1, 1, 2, 1, 1, 1);
        assertThat(BOOK.indicators().concurrency()).isEqualTo(BOOK.concurrency());
        assertThat(LabelSpans.of(new int[0], new int[0]).concurrency()).isEmpty();
    }

    @Test
    void uniquenessIsTheMeanShareOfItsBars() {
        assertThat(BOOK.averageUniqueness()).containsExactly(new double[]{5.0 / 6, 0.75, 1},
                NEARLY);
        assertThat(BOOK.indicators().meanUniqueness()).isCloseTo(6.0 / 7, NEARLY);
    }

    @Test
    void chancesAreThoseOfTheBook() {
        SequentialBootstrap bootstrap = new SequentialBootstrap(BOOK, 1);
        assertThat(bootstrap.probabilities()).containsExactly(
                new double[]{1.0 / 3, 1.0 / 3, 1.0 / 3}, NEARLY);
        assertThat(bootstrap.probabilities(1)).containsExactly(
                new double[]{5.0 / 14, 3.0 / 14, 6.0 / 14}, NEARLY);
        assertThat(bootstrap.probabilities(1, 2)).containsExactly(
                new double[]{5.0 / 11, 3.0 / 11, 3.0 / 11}, NEARLY);
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void spansAndMatricesAgreeWithPlainCounts(long seed) {
        Random random = Seeds.random(seed);
        LabelSpans spans = random(random);
        int[] counts = new int[spans.bars()];
        for (int label = 0; label < spans.size(); label++) {
            IntStream.rangeClosed(spans.start(label), spans.end(label))
                    .forEach(bar -> counts[bar]++);
        }
        assertThat(spans.concurrency()).isEqualTo(counts);
        double[] uniqueness = IntStream.range(0, spans.size())
                .mapToDouble(label -> IntStream.rangeClosed(spans.start(label), spans.end(label))
                        .mapToDouble(bar -> 1.0 / counts[bar]).average().orElseThrow())
                .toArray();
        assertThat(spans.averageUniqueness()).containsExactly(uniqueness, NEARLY);
        assertThat(spans.indicators().averageUniqueness()).containsExactly(uniqueness, NEARLY);
        int[] drawn = random.ints(random.nextInt(12), 0, spans.size()).toArray();
        assertThat(new SequentialBootstrap(spans, seed).probabilities(drawn))
                .containsExactly(spans.indicators().drawProbabilities(drawn), NEARLY);
    }

    private static LabelSpans random(Random random) {
        int size = 1 + random.nextInt(30);
        int[] starts = random.ints(size, 0, 60).toArray();
        int[] ends = IntStream.of(starts).map(start -> start + random.nextInt(12)).toArray();
        return LabelSpans.of(starts, ends);
    }

    /** Every pair of draws as often as its exact probability says, within 5 deviations. */
    @Test
    void drawsFollowTheChances() {
        int samples = 40_000;
        SequentialBootstrap bootstrap = new SequentialBootstrap(BOOK, 7);
        int[][] pairs = new int[3][3];
        for (int i = 0; i < samples; i++) {
            int[] drawn = bootstrap.draw(2);
            pairs[drawn[0]][drawn[1]]++;
        }
        for (int first = 0; first < 3; first++) {
            double[] second = BOOK.indicators().drawProbabilities(first);
            for (int next = 0; next < 3; next++) {
                double p = second[next] / 3;
                assertThat((double) pairs[first][next]).isCloseTo(samples * p,
                        within(5 * Math.sqrt(samples * p * (1 - p))));
            }
        }
    }

    @Test
    void drawsAreRepeatedByTheirSeed() {
        LabelSpans spans = random(Seeds.random(3));
        int[] drawn = new SequentialBootstrap(spans, 11).draw(50);
        assertThat(new SequentialBootstrap(spans, 11).draw(50)).isEqualTo(drawn);
        assertThat(new SequentialBootstrap(spans, 12).draw(50)).isNotEqualTo(drawn);
    }

    /** The book's section 4.5.4: samples so drawn are more unique than samples drawn evenly. */
    @Test
    void samplesAreMoreUniqueThanEvenDraws() {
        double sequential = 0;
        double even = 0;
        for (long seed = 0; seed < 50; seed++) {
            Random random = Seeds.random(seed);
            LabelSpans spans = random(random);
            sequential += meanUniqueness(spans, new SequentialBootstrap(spans, seed)
                    .draw(spans.size()));
            even += meanUniqueness(spans, random.ints(spans.size(), 0, spans.size()).toArray());
        }
        assertThat(sequential).isGreaterThan(even * 1.02);
    }

    private static double meanUniqueness(LabelSpans spans, int[] drawn) {
        return LabelSpans.of(IntStream.of(drawn).map(spans::start).toArray(),
                IntStream.of(drawn).map(spans::end).toArray()).indicators().meanUniqueness();
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> LabelSpans.of(new int[]{2}, new int[]{1}))
                .hasMessageContaining("2…1");
        assertThatThrownBy(() -> LabelSpans.of(new int[]{2}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LabelSpans.of(List.of(Label.open(new Event(4, 1, 1), 1))))
                .hasMessageContaining("bar 4");
        assertThatThrownBy(() -> IndicatorMatrix.of(new boolean[][]{{false}}))
                .hasMessageContaining("label 0");
        assertThatThrownBy(() -> IndicatorMatrix.of(new boolean[][]{{true}, {true, true}}))
                .hasMessageContaining("bar 1");
        assertThatThrownBy(() -> new SequentialBootstrap(
                LabelSpans.of(new int[0], new int[0]), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SequentialBootstrap(BOOK, 1).draw(-1))
                .hasMessageContaining("-1");
    }
}
