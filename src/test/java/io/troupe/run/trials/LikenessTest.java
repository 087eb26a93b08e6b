package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static Likeness of(double[]... series) {
        Likeness likeness = new Likeness(series[0].length);
        for (double[] each : series) {
            likeness.add(each);
        }
        return likeness;
    }

    private static double[] noise(long seed) {
        return new Random(seed).doubles(250, -0.02, 0.02).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        double meanA = mean(a);
        double meanB = mean(b);
        for (int t = 0; t < a.length; t++) {
            ab += (a[t] - meanA) * (b[t] - meanB);
            aa += (a[t] - meanA) * (a[t] - meanA);
            bb += (b[t] - meanB) * (b[t] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double mean(double[] a) {
        double sum = 0;
        for (double each : a) {
            sum += each;
        }
        return sum / a.length;
    }

    @Test
    void isTheMeanOfTheCorrelationsOfEachTwo() {
        double[] a = noise(1);
        double[] b = noise(2);
        double[] c = new double[a.length];
        for (int t = 0; t < c.length; t++) {
            c[t] = 3 * a[t] + b[t];
        }
        Likeness likeness = of(a, b, c);
        assertThat(likeness.series()).isEqualTo(3);
        assertThat(likeness.mean().orElseThrow()).isCloseTo(
                (correlation(a, b) + correlation(a, c) + correlation(b, c)) / 3, within(1e-12));
    }

    @Test
    void equalSeriesAreWhollyAlikeAndOppositeOnesTheOther() {
        double[] a = noise(1);
        double[] opposite = new double[a.length];
        for (int t = 0; t < a.length; t++) {
            opposite[t] = 0.01 - 2 * a[t];
        }
        assertThat(of(a, a, a).mean().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(of(a, opposite).mean().orElseThrow()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void gapsCountAsAverageAndWhatDoesNotVaryNotAtAll() {
        double[] a = {Double.NaN, 0.01, -0.01, 0.02, -0.02};
        double[] b = {Double.NaN, 0.01, -0.01, Double.NaN, Double.NaN};
        double[] flat = {Double.NaN, 0.01, 0.01, 0.01, 0.01};
        Likeness likeness = of(a, b, flat);
        assertThat(likeness.series()).isEqualTo(2);
        assertThat(likeness.mean().orElseThrow())
                .isCloseTo(2 / Math.sqrt(10 * 2.0), within(1e-12));
        assertThat(of(a).mean()).isEmpty();
        assertThat(of(flat, flat).mean()).isEmpty();
    }

    @Test
    void aShorterSeriesCountsAsFarAsItGoes() {
        Likeness likeness = new Likeness(4);
        assertThat(likeness.add(new double[]{0.01, -0.01})).isTrue();
        assertThat(likeness.add(new double[]{0.01, -0.01, 0.01, -0.01, 9})).isTrue();
        assertThat(likeness.mean().orElseThrow()).isCloseTo(2 / Math.sqrt(2 * 4.0), within(1e-12));
    }
}
