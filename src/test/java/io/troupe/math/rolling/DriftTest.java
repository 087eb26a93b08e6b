package io.troupe.math.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A million values, among them such as 1e12, leave nothing behind in a window of values near 1 that
 * differ by 1e−6: its error is that of a window that began afresh.
 */
class DriftTest {
    private static final int COUNT = 1_000_000;
    private static final int WINDOW = 100;

    private final double[] values = values();

    @Test
    void sumsMeansAndWeightedMeans() {
        check(new RollingSum(WINDOW)::next, () -> Naive.mean(lastWindow()) * WINDOW, 1e-14);
        check(new RollingMean(WINDOW)::next, () -> Naive.mean(lastWindow()), 1e-14);
        check(new RollingWeightedMean(WINDOW)::next, this::weighted, 3e-14);
    }

    @Test
    void varianceSkewnessAndKurtosis() {
        RollingMoments moments = new RollingMoments(WINDOW);
        check(x -> {
            moments.add(x);
            return moments.squares();
        }, () -> Naive.power(lastWindow(), 2), 1e-8);
        RollingHigherMoments skews = new RollingHigherMoments(WINDOW);
        check(x -> {
            skews.add(x);
            return skews.skewness();
        }, () -> {
            double deviation = Math.sqrt(Naive.power(lastWindow(), 2) / (WINDOW - 1));
            return WINDOW / ((WINDOW - 1.0) * (WINDOW - 2.0)) * Naive.power(lastWindow(), 3)
                    / (deviation * deviation * deviation);
        }, 1e-7);
    }

    @Test
    void linesAndPairs() {
        RollingTrend trend = new RollingTrend(WINDOW);
        check(x -> {
            trend.add(x);
            return trend.slope();
        }, () -> Naive.products(places(), lastWindow()) / Naive.power(places(), 2), 1e-7);
        RollingComoments pairs = new RollingComoments(WINDOW);
        double[] before = {1};
        check(x -> {
            pairs.add(before[0], x);
            before[0] = x;
            return pairs.products();
        }, () -> Naive.products(Naive.window(values, COUNT - 2, WINDOW), lastWindow()), 1e-6);
    }

    @Test
    void equalValuesHaveVarianceExactlyZeroWhateverCameBefore() {
        RollingMoments moments = new RollingMoments(WINDOW);
        RollingTrend trend = new RollingTrend(WINDOW);
        RollingComoments pairs = new RollingComoments(WINDOW);
        RollingHigherMoments higher = new RollingHigherMoments(WINDOW);
        for (int i = 0; i < 777; i++) {
            double value = i < 555 ? values[i] : 0.1;
            moments.add(value);
            trend.add(value);
            pairs.add(value, values[i]);
            higher.add(value);
        }
        assertThat(moments.squares()).isZero();
        assertThat(trend.slope()).isZero();
        assertThat(pairs.squaresX()).isZero();
        assertThat(pairs.correlation()).isNaN();
        assertThat(higher.skewness()).isNaN();
    }

    private void check(DoubleUnaryOperator kernel, DoubleSupplier exact, double error) {
        double last = Double.NaN;
        for (double value : values) {
            last = kernel.applyAsDouble(value);
        }
        double expected = exact.getAsDouble();
        assertThat(Math.abs(last - expected)).as("%s for %s", last, expected)
                .isLessThanOrEqualTo(error * Math.abs(expected));
    }

    private double weighted() {
        double[] window = lastWindow();
        for (int i = 0; i < WINDOW; i++) {
            window[i] *= (i + 1) * 2.0 / (WINDOW + 1);
        }
        return Naive.mean(window);
    }

    private double[] lastWindow() {
        return Naive.window(values, COUNT - 1, WINDOW);
    }

    private static double[] places() {
        double[] places = new double[WINDOW];
        Arrays.setAll(places, i -> i);
        return places;
    }

    private static double[] values() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = 1 + 1e-6 * random.nextDouble();
        }
        for (int spike = 0; spike < COUNT - 2 * WINDOW; spike += 9_973) {
            values[spike] = 1e12;
        }
        values[COUNT - WINDOW - 2] = 1e12;
        return values;
    }
}
