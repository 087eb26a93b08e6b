package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Skewness and the t-statistic of the mean. */
class ReturnStatisticsTest {
    @Test
    void skewnessByHand() {
        // 1, 2, 6: mean 3, Σd² = 14, Σd³ = 18; 3/(2·1)·18/7^1.5.
        assertThat(SampleSkewness.of(new double[]{1, 2, 6}).orElseThrow())
                .isCloseTo(27 / (7 * Math.sqrt(7)), within(1e-14));
        assertThat(SampleSkewness.of(new double[]{-1, -2, -6}).orElseThrow()).isNegative();
    }

    @Test
    void skewnessNeedsThreeValuesThatVary() {
        assertThat(SampleSkewness.of(new double[]{1, 2})).isEmpty();
        assertThat(SampleSkewness.of(new double[]{2, 2, 2})).isEmpty();
    }

    @Test
    void tStatisticByHand() {
        // Mean 2, s = 1, n = 3.
        ReturnMoments moments = new ReturnMoments();
        Arrays.stream(new double[]{1, 2, 3}).forEach(moments::add);
        assertThat(MeanTStatistic.of(moments).orElseThrow())
                .isCloseTo(2 * Math.sqrt(3), within(1e-14));
        assertThat(MeanTStatistic.of(new ReturnMoments())).isEmpty();
    }
}
