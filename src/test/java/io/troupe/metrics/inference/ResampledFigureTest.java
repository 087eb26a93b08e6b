package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class ResampledFigureTest {
    /** 0, 1, …, 1000 in a disorder that does not matter. */
    private static final double[] RESAMPLED = IntStream.rangeClosed(0, 1000)
            .mapToDouble(i -> i * 5 % 1001).toArray();
    private static final double[] EVEN = {-1, 1};

    private static FigureInterval interval(double estimate, double... jackknife) {
        return new ResampledFigure(estimate, 5, RESAMPLED, jackknife).interval(0.9);
    }

    @Test
    void percentilesAreQuantiles() {
        ConfidenceInterval interval = interval(500, EVEN).percentile().orElseThrow();

        assertThat(interval.low()).isCloseTo(50, within(1e-9));
        assertThat(interval.high()).isCloseTo(950, within(1e-9));
        assertThat(interval.confidence()).isEqualTo(0.9);
        assertThat(interval(500, EVEN).blockBars()).isEqualTo(5);
    }

    /** Half below 499.5 … the estimate itself: no bias; even influences: no acceleration. */
    @Test
    void withoutBiasAndAccelerationBothAreTheSame() {
        FigureInterval interval = interval(500, EVEN);

        assertThat(interval.bca().orElseThrow().low())
                .isCloseTo(interval.percentile().orElseThrow().low(), within(1e-6));
        assertThat(interval.bca().orElseThrow().high())
                .isCloseTo(interval.percentile().orElseThrow().high(), within(1e-6));
        assertThat(interval.best()).isEqualTo(interval.bca());
    }

    /**
     * 300.5 of 1001 are below 300 … z₀ = Φ⁻¹(0.3002). Deviations of the jackknife from its mean 0:
     * mean − each is 1, 1, −2, so a = (1 + 1 − 8)/(6·6^1.5).
     */
    @Test
    void correctsForBiasAndAcceleration() {
        NormalDistribution normal = new NormalDistribution();
        double z0 = normal.inverseCumulativeProbability(300.5 / 1001);
        double a = -6 / (6 * Math.pow(6, 1.5));
        double z = 1.6448536269514722;
        double low = normal.cumulativeProbability(z0 + (z0 - z) / (1 - a * (z0 - z)));
        double high = normal.cumulativeProbability(z0 + (z0 + z) / (1 - a * (z0 + z)));
        ConfidenceInterval interval = interval(300, -1, -1, 2).bca().orElseThrow();

        assertThat(interval.low()).isCloseTo(1000 * low, within(1e-6));
        assertThat(interval.high()).isCloseTo(1000 * high, within(1e-6));
    }

    @Test
    void thereIsNoCorrectionWhereItHasNoGround() {
        assertThat(interval(-1, EVEN).bca()).isEmpty();
        assertThat(interval(1001, EVEN).bca()).isEmpty();
        assertThat(interval(500, 3, 3, 3).bca()).isEmpty();
        assertThat(interval(-1, EVEN).best()).isEqualTo(interval(-1, EVEN).percentile());
    }

    @Test
    void anUndefinedResampleLeavesNoInterval() {
        double[] resampled = RESAMPLED.clone();
        resampled[17] = Double.NaN;
        FigureInterval interval = new ResampledFigure(500, 5, resampled, EVEN).interval(0.9);

        assertThat(interval.percentile()).isEmpty();
        assertThat(interval.bca()).isEmpty();
        assertThat(interval(Double.NaN, EVEN).percentile()).isEmpty();
        assertThat(Arrays.stream(resampled).filter(Double::isNaN).count()).isEqualTo(1);
    }
}
