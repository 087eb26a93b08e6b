package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skewness and the t-statistic of the mean. */
class ReturnStatisticsTest {
    /** To the bit: what was written by an earlier version stays as it is. */
    @Test
    void momentsAreThoseOfHipparchus() {
        ReturnMoments moments = new ReturnMoments();
        Mean mean = new Mean();
        Variance variance = new Variance();
        SplittableRandom random = new SplittableRandom(5);
        for (int bar = 0; bar < 500; bar++) {
            double each = 0.001 + 0.02 * random.nextGaussian();
            moments.add(each);
            moments.add(Double.NaN);
            mean.increment(each);
            variance.increment(each);

            assertThat(moments.moments().mean()).hasValue(mean.getResult());
            if (bar > 0) {
                assertThat(moments.moments().standardDeviation())
                        .hasValue(Math.sqrt(variance.getResult()));
            }
        }
        assertThat(moments.moments().count()).isEqualTo(500);
    }

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
        assertThat(MeanTStatistic.of(moments.moments()).orElseThrow())
                .isCloseTo(2 * Math.sqrt(3), within(1e-14));
        assertThat(MeanTStatistic.of(new ReturnMoments().moments())).isEmpty();
    }

    /** An index that grows by the same factor: returns differ by their last bits alone. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, -0.003, 0.00001, 0.05, 0})
    void equalReturnsHaveNoDispersionAndNoRatio(double rate) {
        ReturnMoments moments = new ReturnMoments();
        double[] returns = new double[500];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = StrictMath.pow(1 + rate, t + 1) / StrictMath.pow(1 + rate, t) - 1;
            moments.add(returns[t]);
        }
        assertThat(moments.moments().standardDeviation()).hasValue(0);
        assertThat(AnnualizedVolatility.of(moments.moments(), BarsPerYear.set(252))).hasValue(0);
        assertThat(SharpeRatio.of(moments.moments(), BarsPerYear.set(252))).isEmpty();
        assertThat(MeanTStatistic.of(moments.moments())).isEmpty();
        assertThat(SampleSkewness.of(returns)).isEmpty();
    }

    /** A cent on a million, once: that is a deviation, if a small one. */
    @Test
    void theLeastThatMoneyMovesIsDispersion() {
        ReturnMoments moments = new ReturnMoments();
        for (int t = 0; t < 100; t++) {
            moments.add(t == 50 ? 1e-8 : 0);
        }
        assertThat(moments.moments().standardDeviation().orElseThrow()).isCloseTo(1e-9,
                within(1e-11));
        assertThat(SharpeRatio.of(moments.moments(), BarsPerYear.set(252))).isPresent();
    }
}
