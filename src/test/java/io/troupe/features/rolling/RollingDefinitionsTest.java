package io.troupe.features.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.Markets;
import io.troupe.features.Price;
import io.troupe.features.WholeBars;
import io.troupe.features.rolling.averages.DoubleExponentialAverage;
import io.troupe.features.rolling.averages.ExponentialMovingAverage;
import io.troupe.features.rolling.averages.HullAverage;
import io.troupe.features.rolling.averages.Seed;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.averages.TriangularAverage;
import io.troupe.features.rolling.averages.TripleExponentialAverage;
import io.troupe.features.rolling.averages.Vwap;
import io.troupe.features.rolling.averages.WeightedMovingAverage;
import io.troupe.features.rolling.averages.WilderAverage;
import io.troupe.features.rolling.volatility.EwmaVolatility;
import io.troupe.features.rolling.volatility.GarmanKlassVolatility;
import io.troupe.features.rolling.volatility.Horizon;
import io.troupe.features.rolling.volatility.ParkinsonVolatility;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.features.rolling.volatility.RogersSatchellVolatility;
import io.troupe.features.rolling.volatility.YangZhangVolatility;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features of windows against two-pass definitions, on seeded closes with gaps. */
class RollingDefinitionsTest {
    private static final int BARS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void windowsOfCloses(long seed) {
        double[] x = closes(seed);
        agree(seed, new RollingTotal(9), 8, t -> sum(last(x, t, 9)));
        agree(seed, new SimpleMovingAverage(9), 8, t -> mean(last(x, t, 9)));
        agree(seed, new RollingVariance(9), 8, t -> squares(last(x, t, 9)) / 8);
        agree(seed, new RollingDeviation(Price.CLOSE, 9,
                Divisor.POPULATION), 8, t -> Math.sqrt(squares(last(x, t, 9)) / 9));
        agree(seed, new RollingMaximum(9), 8, t -> Arrays.stream(last(x, t, 9)).max().orElse(0));
        agree(seed, new RollingMinimum(9), 8, t -> Arrays.stream(last(x, t, 9)).min().orElse(0));
        agree(seed, new RollingMedian(8), 7, t -> {
            double[] sorted = Arrays.stream(last(x, t, 8)).sorted().toArray();
            return (sorted[3] + sorted[4]) / 2;
        });
        agree(seed, new RollingQuantile(9, 0.25), 8,
                t -> Arrays.stream(last(x, t, 9)).sorted().toArray()[2]);
        agree(seed, new RollingRank(9), 8, t -> {
            double below = Arrays.stream(last(x, t, 9)).filter(v -> v < x[t]).count();
            double equal = Arrays.stream(last(x, t, 9)).filter(v -> v == x[t]).count();
            return (below + (equal + 1) / 2) / 9;
        });
        agree(seed, new ZScore(9), 8, t -> (x[t] - mean(last(x, t, 9)))
                / Math.sqrt(squares(last(x, t, 9)) / 8));
        agree(seed, new Drawdown(9), 8,
                t -> x[t] / Arrays.stream(last(x, t, 9)).max().orElse(0) - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void returnsAndVolatility(long seed) {
        double[] x = closes(seed);
        double[] returns = returns(x);
        agree(seed, new CloseReturn(30, 5), 30, t -> x[t - 5] / x[t - 30] - 1);
        agree(seed, new SimpleReturn(4), 4, t -> x[t] / x[t - 4] - 1);
        agree(seed, new LogReturn(4), 4, t -> StrictMath.log(x[t]) - StrictMath.log(x[t - 4]));
        agree(seed, new RealizedVolatility(21), 21,
                t -> Math.sqrt(squares(last(returns, t, 21)) / 20 * 252));
        agree(seed, new RealizedVolatility(21, Horizon.BAR), 21,
                t -> Math.sqrt(squares(last(returns, t, 21)) / 20));
        agree(seed, new Autocorrelation(12, 2), 14, t -> correlation(last(returns, t - 2, 12),
                last(returns, t, 12)));
        agree(seed, new EwmaVolatility(0.94), 1, t -> {
            double variance = square(StrictMath.log(x[1] / x[0]));
            for (int s = 2; s <= t; s++) {
                variance = 0.94 * variance + 0.06 * square(StrictMath.log(x[s] / x[s - 1]));
            }
            return Math.sqrt(variance * 252);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void averages(long seed) {
        double[] x = closes(seed);
        agree(seed, new WeightedMovingAverage(6), 5, t -> weighted(x, t, 6));
        agree(seed, new ExponentialMovingAverage(6), 5, t -> recursive(x, t, 6, 2.0 / 7));
        agree(seed, new ExponentialMovingAverage(Price.CLOSE, 6,
                Seed.FIRST_VALUE), 0, t -> recursive(x, t, 1, 2.0 / 7));
        agree(seed, new WilderAverage(6), 5, t -> recursive(x, t, 6, 1.0 / 6));
        agree(seed, new TriangularAverage(5), 4,
                t -> (x[t] + 2 * x[t - 1] + 3 * x[t - 2] + 2 * x[t - 3] + x[t - 4]) / 9);
        agree(seed, new TriangularAverage(4), 3,
                t -> (x[t] + 2 * x[t - 1] + 2 * x[t - 2] + x[t - 3]) / 6);
        agree(seed, new HullAverage(9), 10, t -> {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += (3 - k) * (2 * weighted(x, t - k, 4) - weighted(x, t - k, 9));
            }
            return sum / 6;
        });
        double[] once = IntStream.range(3, BARS).mapToDouble(t -> recursive(x, t, 4, 0.4))
                .toArray();
        agree(seed, new DoubleExponentialAverage(4), 6,
                t -> 2 * once[t - 3] - recursive(once, t - 3, 4, 0.4));
        double[] twice = IntStream.range(3, once.length)
                .mapToDouble(t -> recursive(once, t, 4, 0.4)).toArray();
        agree(seed, new TripleExponentialAverage(4), 9, t -> 3 * once[t - 3] - 3 * twice[t - 6]
                + recursive(twice, t - 6, 4, 0.4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lines(long seed) {
        double[] x = closes(seed);
        double[] places = IntStream.range(0, 9).asDoubleStream().toArray();
        ToDoubleFunction<double[]> slope = y -> products(places, y) / squares(places);
        agree(seed, new TimeRegression(9, TimeRegression.Output.SLOPE), 8,
                t -> slope.applyAsDouble(last(x, t, 9)));
        agree(seed, new TimeRegression(9, TimeRegression.Output.FORECAST), 8,
                t -> mean(last(x, t, 9)) + 5 * slope.applyAsDouble(last(x, t, 9)));
        agree(seed, new TimeRegression(9, TimeRegression.Output.INTERCEPT), 8,
                t -> mean(last(x, t, 9)) - 4 * slope.applyAsDouble(last(x, t, 9)));
        agree(seed, new TimeRegression(9, TimeRegression.Output.RESIDUAL), 8,
                t -> x[t] - mean(last(x, t, 9)) - 4 * slope.applyAsDouble(last(x, t, 9)));
        agree(seed, new TimeRegression(9, TimeRegression.Output.R_SQUARED), 8,
                t -> square(correlation(places, last(x, t, 9))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAssetAgainstABenchmark(long seed) {
        MarketData data = WholeBars.random(seed, BARS, 3);
        double[][] r = new double[3][];
        for (int asset = 0; asset < 3; asset++) {
            int column = asset;
            r[asset] = returns(IntStream.range(0, BARS)
                    .mapToDouble(bar -> data.close(bar, column)).toArray());
        }
        double[] market = IntStream.range(0, BARS)
                .mapToDouble(bar -> (r[0][bar] + r[1][bar] + r[2][bar]) / 3).toArray();
        double[] betas = new AgainstBenchmark(new SimpleReturn(1), new Benchmark.Market(), 20,
                PairStatistic.SLOPE).compute(data);
        double[] covariances = new AgainstBenchmark(new SimpleReturn(1), new Benchmark.Asset(0),
                20, PairStatistic.COVARIANCE).compute(data);
        for (int bar = 20; bar < BARS; bar++) {
            double[] x = last(market, bar, 20);
            double[] y = last(r[1], bar, 20);
            assertThat(betas[bar * 3 + 1]).isCloseTo(products(x, y) / squares(x), within(1e-10));
            assertThat(covariances[bar * 3 + 1])
                    .isCloseTo(products(last(r[0], bar, 20), y) / 19, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rangesWithinBars(long seed) {
        MarketData data = WholeBars.random(seed, BARS, 1);
        IntToDoubleFunction parkinson = t -> square(log(data.high(t, 0), data.low(t, 0)))
                / (4 * StrictMath.log(2));
        IntToDoubleFunction garmanKlass = t -> square(log(data.high(t, 0), data.low(t, 0))) / 2
                - (2 * StrictMath.log(2) - 1) * square(log(data.close(t, 0), data.open(t, 0)));
        IntToDoubleFunction satchell = t -> log(data.high(t, 0), data.close(t, 0))
                * log(data.high(t, 0), data.open(t, 0))
                + log(data.low(t, 0), data.close(t, 0)) * log(data.low(t, 0), data.open(t, 0));
        agree(data, new ParkinsonVolatility(7, Horizon.BAR), 6,
                t -> Math.sqrt(mean(terms(parkinson, t, 7))));
        agree(data, new GarmanKlassVolatility(7), 6,
                t -> Math.sqrt(mean(terms(garmanKlass, t, 7)) * 252));
        agree(data, new RogersSatchellVolatility(7, Horizon.BAR), 6,
                t -> Math.sqrt(mean(terms(satchell, t, 7))));
        agree(data, new YangZhangVolatility(7), 7, t -> {
            double jumps = squares(terms(s -> log(data.open(s, 0), data.close(s - 1, 0)), t, 7));
            double changes = squares(terms(s -> log(data.close(s, 0), data.open(s, 0)), t, 7));
            double k = 0.34 / (1.34 + 8.0 / 6);
            return Math.sqrt(252 * (jumps / 6 + k * changes / 6
                    + (1 - k) * mean(terms(satchell, t, 7))));
        });
        agree(data, new Vwap(7), 6, t -> sum(terms(s -> typical(data, s) * data.volume(s, 0), t,
                7)) / sum(terms(s -> data.volume(s, 0), t, 7)));
    }

    private static double typical(MarketData data, int bar) {
        return (data.high(bar, 0) + data.low(bar, 0) + data.close(bar, 0)) / 3;
    }

    private static void agree(long seed, Feature feature, int warmup,
            IntToDoubleFunction definition) {
        agree(Markets.random(seed, BARS, 1), feature, warmup, definition);
    }

    private static void agree(MarketData data, Feature feature, int warmup,
            IntToDoubleFunction definition) {
        double[] values = feature.compute(data);
        for (int bar = 0; bar < BARS; bar++) {
            if (bar < warmup) {
                assertThat(values[bar]).as("%s at %d", feature, bar).isNaN();
            } else {
                double expected = definition.applyAsDouble(bar);
                assertThat(values[bar]).as("%s at %d", feature, bar).isCloseTo(expected,
                        within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static double[] closes(long seed) {
        MarketData data = Markets.random(seed, BARS, 1);
        return IntStream.range(0, BARS).mapToDouble(bar -> data.mark(bar, 0)).toArray();
    }

    private static double[] returns(double[] x) {
        return IntStream.range(0, x.length)
                .mapToDouble(t -> t == 0 ? Double.NaN : x[t] / x[t - 1] - 1).toArray();
    }

    private static double[] terms(IntToDoubleFunction term, int end, int window) {
        return IntStream.rangeClosed(end - window + 1, end).mapToDouble(term).toArray();
    }

    private static double[] last(double[] x, int end, int window) {
        return Arrays.copyOfRange(x, end - window + 1, end + 1);
    }

    private static double log(double above, double below) {
        return StrictMath.log(above / below);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    private static double mean(double[] x) {
        return sum(x) / x.length;
    }

    private static double squares(double[] x) {
        return products(x, x);
    }

    private static double products(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
    }

    private static double correlation(double[] x, double[] y) {
        return products(x, y) / Math.sqrt(squares(x) * squares(y));
    }

    private static double weighted(double[] x, int end, int window) {
        double sum = 0;
        for (int k = 0; k < window; k++) {
            sum += (window - k) * x[end - k];
        }
        return sum / (window * (window + 1) / 2.0);
    }

    private static double recursive(double[] x, int end, int seed, double alpha) {
        double mean = mean(Arrays.copyOf(x, seed));
        for (int t = seed; t <= end; t++) {
            mean = alpha * x[t] + (1 - alpha) * mean;
        }
        return end < seed - 1 ? Double.NaN : mean;
    }
}
