package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static Values random(Random random, int bars) {
        return Values.of(IntStream.range(0, bars).mapToDouble(
                _ -> random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian()).toArray());
    }

    private static DoubleStream at(Values series, int[] kept) {
        return IntStream.of(kept).mapToDouble(series::at).filter(Double::isFinite);
    }

    @Test
    void noExtremeIsLostAndTheEndsAreKept() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int bars = 1 + random.nextInt(3000);
            int most = 4 + random.nextInt(400);
            Values series = random(random, bars);
            int[] kept = Thinning.kept(List.of(series), most);
            assertThat(kept.length).isLessThanOrEqualTo(Math.max(most, Math.min(bars, most)));
            assertThat(IntStream.of(kept).distinct().sorted().toArray()).isEqualTo(kept);
            assertThat(kept).contains(0, bars - 1);
            assertThat(at(series, kept).max()).isEqualTo(series.present().max());
            assertThat(at(series, kept).min()).isEqualTo(series.present().min());
        }
    }

    /** Of each series, though they are thinned as one. */
    @Test
    void extremesOfAllSeriesAreKeptTogether() {
        Random random = new Random(2);
        for (int count = 1; count <= 8; count++) {
            List<Values> series = IntStream.range(0, count)
                    .mapToObj(_ -> random(random, 5000)).toList();
            int[] kept = Thinning.kept(series, 400);
            assertThat(kept.length).isBetween(200, 400);
            for (Values each : series) {
                assertThat(at(each, kept).max()).isEqualTo(each.present().max());
                assertThat(at(each, kept).min()).isEqualTo(each.present().min());
            }
        }
    }

    /** 10 bars, room for 6: two buckets of bars 1 to 4 and 5 to 8, an extreme pair of each. */
    @Test
    void bucketsAreEqual() {
        assertThat(Thinning.kept(
                List.of(Values.of(0, 5, 1, 2, 3, 7, 8, 9, 6, 0)), 6))
                .containsExactly(0, 1, 2, 7, 8, 9);
    }

    @Test
    void shortSeriesAreKeptWhole() {
        assertThat(Thinning.kept(List.of(Values.of(1, 2, 3, 4)), 4)).containsExactly(0, 1, 2, 3);
        assertThat(Thinning.kept(List.of(Values.of()), 4)).isEmpty();
        assertThat(Thinning.kept(List.of(), 4)).isEmpty();
    }

    @Test
    void aLongGapStaysOne() {
        double[] numbers = new double[1000];
        Arrays.fill(numbers, 400, 500, Double.NaN);
        Values series = Values.of(numbers);
        int[] kept = Thinning.kept(List.of(series), 100);
        assertThat(IntStream.of(kept).filter(bar -> Double.isNaN(series.at(bar))).count())
                .isPositive();
    }

    @Test
    void moreSeriesThanThereIsRoomForAreThinnedByTheFirst() {
        Random random = new Random(3);
        List<Values> series = IntStream.range(0, 50).mapToObj(_ -> random(random, 500)).toList();
        int[] kept = Thinning.kept(series, 20);
        assertThat(kept.length).isLessThanOrEqualTo(20);
        assertThat(at(series.getFirst(), kept).max())
                .isEqualTo(series.getFirst().present().max());
    }
}
