package io.troupe.bench;

import io.troupe.features.Feature;
import io.troupe.features.StreamingFeature;
import io.troupe.features.rolling.AgainstBenchmark;
import io.troupe.features.rolling.Autocorrelation;
import io.troupe.features.rolling.Benchmark.Market;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.Drawdown;
import io.troupe.features.rolling.HurstExponent;
import io.troupe.features.rolling.LogReturn;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.RollingKurtosis;
import io.troupe.features.rolling.RollingMaximum;
import io.troupe.features.rolling.RollingMedian;
import io.troupe.features.rolling.RollingPair;
import io.troupe.features.rolling.RollingRank;
import io.troupe.features.rolling.RollingSkewness;
import io.troupe.features.rolling.RollingVariance;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.TimeRegression;
import io.troupe.features.rolling.ZScore;
import io.troupe.features.rolling.averages.DoubleExponentialAverage;
import io.troupe.features.rolling.averages.ExponentialMovingAverage;
import io.troupe.features.rolling.averages.HullAverage;
import io.troupe.features.rolling.averages.KaufmanAverage;
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
import org.openjdk.jmh.annotations.Param;

/** The features of {@code features.rolling}, with windows of 100 bars. */
public class RollingBenchmark extends FeatureBenchmark {
    private static final int WINDOW = 100;

    @Param({"CloseReturn", "LogReturn", "Sma", "Ema", "Wilder", "Wma", "Kama", "Dema", "Tema",
            "Trima", "Hma", "Variance", "Skewness", "Kurtosis", "Maximum", "Median", "Rank",
            "ZScore", "EwVariance", "Correlation", "MarketBeta", "TimeRegression", "Realized",
            "Ewma", "Parkinson", "GarmanKlass", "RogersSatchell", "YangZhang", "Hurst", "Vwap",
            "Autocorrelation", "Drawdown"})
    public String name;

    @Override
    StreamingFeature feature() {
        SimpleReturn change = new SimpleReturn(1);
        Feature feature = switch (name) {
            case "CloseReturn" -> new CloseReturn(WINDOW, 0);
            case "LogReturn" -> new LogReturn(1);
            case "Sma" -> new SimpleMovingAverage(WINDOW);
            case "Ema" -> new ExponentialMovingAverage(WINDOW);
            case "Wilder" -> new WilderAverage(WINDOW);
            case "Wma" -> new WeightedMovingAverage(WINDOW);
            case "Kama" -> new KaufmanAverage(WINDOW);
            case "Dema" -> new DoubleExponentialAverage(WINDOW);
            case "Tema" -> new TripleExponentialAverage(WINDOW);
            case "Trima" -> new TriangularAverage(WINDOW);
            case "Hma" -> new HullAverage(WINDOW);
            case "Variance" -> new RollingVariance(WINDOW);
            case "Skewness" -> new RollingSkewness(WINDOW);
            case "Kurtosis" -> new RollingKurtosis(WINDOW);
            case "Maximum" -> new RollingMaximum(WINDOW);
            case "Median" -> new RollingMedian(WINDOW);
            case "Rank" -> new RollingRank(WINDOW);
            case "ZScore" -> new ZScore(WINDOW);
            case "EwVariance" -> new ExponentialVariance(WINDOW);
            case "Correlation" -> new RollingPair(change, new LogReturn(1), WINDOW,
                    PairStatistic.CORRELATION);
            case "MarketBeta" -> new AgainstBenchmark(change, new Market(), WINDOW,
                    PairStatistic.SLOPE);
            case "TimeRegression" -> new TimeRegression(WINDOW, TimeRegression.Output.SLOPE);
            case "Realized" -> new RealizedVolatility(WINDOW);
            case "Ewma" -> new EwmaVolatility(0.94);
            case "Parkinson" -> new ParkinsonVolatility(WINDOW);
            case "GarmanKlass" -> new GarmanKlassVolatility(WINDOW);
            case "RogersSatchell" -> new RogersSatchellVolatility(WINDOW);
            case "YangZhang" -> new YangZhangVolatility(WINDOW);
            case "Hurst" -> new HurstExponent(WINDOW);
            case "Vwap" -> new Vwap(WINDOW);
            case "Autocorrelation" -> new Autocorrelation(WINDOW, 1);
            case "Drawdown" -> new Drawdown(WINDOW);
            default -> throw new IllegalArgumentException("no feature named " + name);
        };
        return (StreamingFeature) feature;
    }
}
