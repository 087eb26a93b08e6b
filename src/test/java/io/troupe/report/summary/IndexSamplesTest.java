package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexSamplesTest {
    /** A portfolio that doubles at every bar after the first, and one that stays. */
    private static SampledIndex doubling(int bars) {
        IndexSamples samples = new IndexSamples(2);
        for (int bar = 0; bar < bars; bar++) {
            samples.endBar(bar == 0 ? new double[]{Double.NaN, Double.NaN} : new double[]{0, 1});
        }
        return samples.all().get(1);
    }

    @Test
    void everyBarIsKeptWhileThereAreFew() {
        SampledIndex index = doubling(64);
        assertThat(index.bars()).isEqualTo(64);
        for (int bar = 0; bar < 64; bar++) {
            assertThat(index.at(bar)).isEqualTo(Math.scalb(1.0, bar));
        }
    }

    /** The 65th sample does not fit: every second stays. The 129th bar makes it every fourth. */
    @Test
    void ofManyBarsThoseAtDoubledDistances() {
        SampledIndex second = doubling(66);
        assertThat(second.at(62)).isEqualTo(Math.scalb(1.0, 62));
        assertThat(second.at(63)).isEqualTo(Math.scalb(1.0, 62));
        assertThat(second.at(64)).isEqualTo(Math.scalb(1.0, 64));
        assertThat(second.at(65)).isEqualTo(Math.scalb(1.0, 65));
        SampledIndex fourth = doubling(130);
        assertThat(fourth.at(7)).isEqualTo(16);
        assertThat(fourth.at(8)).isEqualTo(256);
    }

    @Test
    void theLastBarIsAlwaysThere() {
        for (int bars = 1; bars < 300; bars++) {
            assertThat(doubling(bars).at(bars - 1)).isEqualTo(Math.scalb(1.0, bars - 1));
        }
    }

    @Test
    void memoryDoesNotGrowWithBars() {
        IndexSamples samples = new IndexSamples(1);
        for (int bar = 0; bar < 10_000; bar++) {
            samples.endBar(new double[]{0.001});
        }
        SampledIndex index = samples.all().getFirst();
        long levels = IntStream.range(0, 9_999).mapToObj(index::at).distinct()
                .count();
        assertThat(levels).isBetween(IndexSamples.MOST / 2L, (long) IndexSamples.MOST);
    }

    @Test
    void aBarWithoutReturnLeavesTheLevel() {
        IndexSamples samples = new IndexSamples(1);
        for (double value : new double[]{Double.NaN, 0.5, Double.NaN, -1, Double.NaN}) {
            samples.endBar(new double[]{value});
        }
        SampledIndex index = samples.all().getFirst();
        assertThat(new double[]{index.at(0), index.at(1), index.at(2), index.at(3), index.at(4)})
                .containsExactly(new double[]{1, 1.5, 1.5, 0, 0}, within(0.0));
        assertThatThrownBy(() -> index.at(5)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("bar 5 of 5");
    }

    @Test
    void whatWasGatheredDoesNotChangeWhenMoreComes() {
        IndexSamples samples = new IndexSamples(1);
        samples.endBar(new double[]{1});
        SampledIndex before = samples.all().getFirst();
        samples.endBar(new double[]{1});
        assertThat(before.bars()).isEqualTo(1);
        assertThat(before.at(0)).isEqualTo(2);
    }
}
