package io.troupe.math.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel against its definition, on seeded values, for windows from the least on. */
class RollingKernelsTest {
    private static final int COUNT = 300;

    private final double[] values = random(11);
    private final double[] others = random(12);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 299, 300})
    void sumsMeansAndExtremes(int window) {
        agrees(new RollingSum(window), window, x -> Arrays.stream(x).sum());
        agrees(new RollingMean(window), window, Naive::mean);
        agrees(RollingExtreme.highest(window), window, x -> Arrays.stream(x).max().orElseThrow());
        agrees(RollingExtreme.lowest(window), window, x -> Arrays.stream(x).min().orElseThrow());
        agrees(new RollingWeightedMean(window), window, RollingKernelsTest::weighted);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 50, 299, 300})
    void moments(int window) {
        RollingMoments moments = new RollingMoments(window);
        agrees(x -> {
            moments.add(x);
            return moments.isComplete() ? moments.mean() : Double.NaN;
        }, window, Naive::mean);
        RollingMoments variances = new RollingMoments(window);
        agrees(x -> {
            variances.add(x);
            return variances.isComplete() ? variances.variance() : Double.NaN;
        }, window, x -> Naive.power(x, 2) / (x.length - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 50, 299, 300})
    void skewnessAndKurtosis(int window) {
        RollingHigherMoments skews = new RollingHigherMoments(window);
        agrees(x -> {
            skews.add(x);
            return skews.isComplete() ? skews.skewness() : Double.NaN;
        }, window, RollingKernelsTest::skewness);
        RollingHigherMoments kurtoses = new RollingHigherMoments(window);
        agrees(x -> {
            kurtoses.add(x);
            return kurtoses.isComplete() ? kurtoses.kurtosis() : Double.NaN;
        }, window, RollingKernelsTest::kurtosis);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 299, 300})
    void quantilesAndRanks(int window) {
        for (double probability : new double[]{0, 0.1, 0.5, 0.77, 1}) {
            SortedWindow sorted = new SortedWindow(window);
            agrees(x -> {
                sorted.add(x);
                return sorted.isComplete() ? sorted.quantile(probability) : Double.NaN;
            }, window, x -> quantile(x, probability));
        }
        SortedWindow sorted = new SortedWindow(window);
        agrees(x -> {
            sorted.add(x);
            return sorted.isComplete() ? sorted.lastRank() : Double.NaN;
        }, window, RollingKernelsTest::rank);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 300})
    void theAgeIsThatOfTheLatestExtreme(int window) {
        RollingExtreme highest = RollingExtreme.highest(window);
        for (int i = 0; i < COUNT; i++) {
            highest.next(values[i]);
            int expected = 0;
            for (int k = 1; k < Math.min(window, i + 1); k++) {
                expected = values[i - k] > values[i - expected] ? k : expected;
            }
            assertThat(highest.age()).as("value %d", i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 50, 299, 300})
    void pairs(int window) {
        RollingComoments pairs = new RollingComoments(window);
        for (int i = 0; i < COUNT; i++) {
            pairs.add(values[i], others[i]);
            assertThat(pairs.isComplete()).isEqualTo(i >= window - 1);
            if (!pairs.isComplete()) {
                continue;
            }
            double[] x = Naive.window(values, i, window);
            double[] y = Naive.window(others, i, window);
            double slope = Naive.products(x, y) / Naive.power(x, 2);
            double correlation = Naive.products(x, y)
                    / Math.sqrt(Naive.power(x, 2) * Naive.power(y, 2));
            double fitted = Naive.mean(y) + slope * (values[i] - Naive.mean(x));
            assertThat(new double[]{pairs.products(), pairs.slope(), pairs.correlation(),
                    pairs.intercept(), pairs.fitted(), pairs.residual()})
                    .containsExactly(new double[]{Naive.products(x, y), slope, correlation,
                            Naive.mean(y) - slope * Naive.mean(x), fitted, others[i] - fitted},
                            within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 50, 299, 300})
    void lines(int window) {
        double[] places = new double[window];
        Arrays.setAll(places, i -> i);
        RollingTrend trend = new RollingTrend(window);
        for (int i = 0; i < COUNT; i++) {
            trend.add(values[i]);
            assertThat(trend.isComplete()).isEqualTo(i >= window - 1);
            if (trend.isComplete()) {
                double[] y = Naive.window(values, i, window);
                double slope = Naive.products(places, y) / Naive.power(places, 2);
                double explained = slope * Naive.products(places, y) / Naive.power(y, 2);
                assertThat(trend.slope()).isCloseTo(slope, within(1e-9));
                assertThat(trend.at(window)).isCloseTo(
                        Naive.mean(y) + slope * (window + 1) / 2.0, within(1e-8));
                assertThat(trend.rSquared()).isCloseTo(explained, within(1e-9));
            }
        }
    }

    private void agrees(RollingKernel kernel, int window, ToDoubleFunction<double[]> definition) {
        for (int i = 0; i < COUNT; i++) {
            double value = kernel.next(values[i]);
            if (i < window - 1) {
                assertThat(value).as("value %d", i).isNaN();
            } else {
                double expected = definition.applyAsDouble(Naive.window(values, i, window));
                if (Double.isNaN(expected)) {
                    assertThat(value).as("value %d", i).isNaN();
                } else {
                    assertThat(value).as("value %d of window %d", i, window).isCloseTo(expected,
                            within(1e-10 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static double weighted(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * x[i];
        }
        return sum / (x.length * (x.length + 1) / 2.0);
    }

    private static double skewness(double[] x) {
        double n = x.length;
        double deviation = Math.sqrt(Naive.power(x, 2) / (n - 1));
        return n / ((n - 1) * (n - 2)) * Naive.power(x, 3) / StrictMath.pow(deviation, 3);
    }

    private static double kurtosis(double[] x) {
        double n = x.length;
        double variance = Naive.power(x, 2) / (n - 1);
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * Naive.power(x, 4)
                / (variance * variance) - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double quantile(double[] x, double probability) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double place = (x.length - 1) * probability;
        int low = (int) Math.floor(place);
        int high = (int) Math.ceil(place);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    private static double rank(double[] x) {
        double last = x[x.length - 1];
        double below = Arrays.stream(x).filter(v -> v < last).count();
        double equal = Arrays.stream(x).filter(v -> v == last).count();
        return (below + (equal + 1) / 2) / x.length;
    }

    /** Prices in steps of a quarter, so that some are equal. */
    private static double[] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[COUNT];
        double price = 100;
        for (int i = 0; i < COUNT; i++) {
            price += random.nextInt(-4, 5) / 4.0;
            values[i] = price;
        }
        return values;
    }
}
