package io.troupe.features;

import io.troupe.features.rolling.AgainstBenchmark;
import io.troupe.features.rolling.Autocorrelation;
import io.troupe.features.rolling.Benchmark;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.Divisor;
import io.troupe.features.rolling.Drawdown;
import io.troupe.features.rolling.HurstExponent;
import io.troupe.features.rolling.LogReturn;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.RollingDeviation;
import io.troupe.features.rolling.RollingKurtosis;
import io.troupe.features.rolling.RollingMaximum;
import io.troupe.features.rolling.RollingMedian;
import io.troupe.features.rolling.RollingMinimum;
import io.troupe.features.rolling.RollingPair;
import io.troupe.features.rolling.RollingQuantile;
import io.troupe.features.rolling.RollingRank;
import io.troupe.features.rolling.RollingSkewness;
import io.troupe.features.rolling.RollingTotal;
import io.troupe.features.rolling.RollingVariance;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.TimeRegression;
import io.troupe.features.rolling.ZScore;
import io.troupe.features.rolling.averages.DoubleExponentialAverage;
import io.troupe.features.rolling.averages.ExponentialMovingAverage;
import io.troupe.features.rolling.averages.HullAverage;
import io.troupe.features.rolling.averages.KaufmanAverage;
import io.troupe.features.rolling.averages.Seed;
import io.troupe.features.rolling.averages.SessionVwap;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.averages.TriangularAverage;
import io.troupe.features.rolling.averages.TripleExponentialAverage;
import io.troupe.features.rolling.averages.Vwap;
import io.troupe.features.rolling.averages.WeightedMovingAverage;
import io.troupe.features.rolling.averages.WilderAverage;
import io.troupe.features.rolling.volatility.EwmaVolatility;
import io.troupe.features.rolling.volatility.ExponentialVariance;
import io.troupe.features.rolling.volatility.GarmanKlassVolatility;
import io.troupe.features.rolling.volatility.ParkinsonVolatility;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.features.rolling.volatility.RogersSatchellVolatility;
import io.troupe.features.rolling.volatility.YangZhangVolatility;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One or more of every feature of {@code features.rolling}, of few bars. */
public final class RollingCatalog {
    private static final SeriesFeature RETURN = new SimpleReturn(1);

    private RollingCatalog() {}

    /** All of them. */
    public static List<Feature> all() {
        List<Feature> all = new ArrayList<>();
        all.addAll(proportional());
        all.addAll(scaleFree());
        all.addAll(others());
        return all;
    }

    /** Those that are twice as large where prices are. */
    public static List<Feature> proportional() {
        List<Feature> all = new ArrayList<>(List.of(new SimpleMovingAverage(1),
                new SimpleMovingAverage(7), new SimpleMovingAverage(50),
                new SimpleMovingAverage(Price.HIGH, 5), new ExponentialMovingAverage(6),
                new ExponentialMovingAverage(Price.LOW, 6, Seed.FIRST_VALUE),
                new WilderAverage(5), new WeightedMovingAverage(6), new KaufmanAverage(5),
                new DoubleExponentialAverage(4), new TripleExponentialAverage(4),
                new TriangularAverage(5), new TriangularAverage(6), new HullAverage(9),
                new RollingTotal(8), new RollingMinimum(Price.LOW, 9), new RollingMaximum(9),
                new RollingMedian(6), new RollingMedian(7), new RollingQuantile(9, 0.3),
                new RollingDeviation(7),
                new RollingDeviation(Price.OPEN, 7, Divisor.POPULATION), new Vwap(5),
                new SessionVwap(ZoneId.of("UTC"))));
        for (TimeRegression.Output output : TimeRegression.Output.values()) {
            if (output != TimeRegression.Output.R_SQUARED) {
                all.add(new TimeRegression(6, output));
            }
        }
        return all;
    }

    /** Those that do not change with the scale of prices. */
    public static List<Feature> scaleFree() {
        List<Feature> all = new ArrayList<>(List.of(new CloseReturn(1, 0),
                new CloseReturn(30, 5), new SimpleReturn(1), new SimpleReturn(Price.HIGH, 5),
                new LogReturn(3), new RealizedVolatility(2), new RealizedVolatility(21),
                new EwmaVolatility(0.9), new ParkinsonVolatility(5),
                new GarmanKlassVolatility(5), new RogersSatchellVolatility(5),
                new YangZhangVolatility(6), new RollingRank(8), new RollingSkewness(RETURN, 9),
                new RollingKurtosis(RETURN, 9), new ZScore(9), new Drawdown(12),
                new Autocorrelation(9, 1), new Autocorrelation(9, 3),
                new TimeRegression(6, TimeRegression.Output.R_SQUARED), new HurstExponent(32),
                new PairSpreadZScore(0, 1, 20), new PairSpreadZScore(1, 2, 2)));
        for (PairStatistic statistic : PairStatistic.values()) {
            all.add(new RollingPair(RETURN, new SimpleReturn(Price.OPEN, 1), 8, statistic));
            all.add(new AgainstBenchmark(RETURN, new Benchmark.Asset(0), 8, statistic));
            all.add(new AgainstBenchmark(RETURN, new Benchmark.Market(), 8, statistic));
        }
        return all;
    }

    private static List<Feature> others() {
        return List.of(new RollingVariance(7), new ExponentialVariance(5),
                new SimpleMovingAverage(new SimpleMovingAverage(4), 5),
                new ZScore(new RollingVariance(5), 6));
    }
}
