package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.features.rolling.AgainstBenchmark;
import io.troupe.features.rolling.Autocorrelation;
import io.troupe.features.rolling.Benchmark.Market;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.DoubleExponentialAverage;
import io.troupe.features.rolling.Drawdown;
import io.troupe.features.rolling.EwmaVolatility;
import io.troupe.features.rolling.ExponentialMovingAverage;
import io.troupe.features.rolling.ExponentialVariance;
import io.troupe.features.rolling.GarmanKlassVolatility;
import io.troupe.features.rolling.HullAverage;
import io.troupe.features.rolling.HurstExponent;
import io.troupe.features.rolling.KaufmanAverage;
import io.troupe.features.rolling.LogReturn;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.ParkinsonVolatility;
import io.troupe.features.rolling.RealizedVolatility;
import io.troupe.features.rolling.RogersSatchellVolatility;
import io.troupe.features.rolling.RollingKurtosis;
import io.troupe.features.rolling.RollingMaximum;
import io.troupe.features.rolling.RollingMedian;
import io.troupe.features.rolling.RollingPair;
import io.troupe.features.rolling.RollingRank;
import io.troupe.features.rolling.RollingSkewness;
import io.troupe.features.rolling.RollingVariance;
import io.troupe.features.rolling.SimpleMovingAverage;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.TimeRegression;
import io.troupe.features.rolling.TriangularAverage;
import io.troupe.features.rolling.TripleExponentialAverage;
import io.troupe.features.rolling.Vwap;
import io.troupe.features.rolling.WeightedMovingAverage;
import io.troupe.features.rolling.WilderAverage;
import io.troupe.features.rolling.YangZhangVolatility;
import io.troupe.features.rolling.ZScore;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each feature of {@code features.rolling} on a panel of 100 000 bars of assets, in bulk and
 * streaming: µs a panel, of which a hundredth is ns per asset and bar. Panels are timed one by one,
 * so that the median is of panels that nothing else interrupted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FeatureBenchmark {
    static final int BARS = 5_000;
    static final int ASSETS = 20;
    static final int CELLS = BARS * ASSETS;
    private static final int WINDOW = 100;

    @Param({"CloseReturn", "LogReturn", "Sma", "Ema", "Wilder", "Wma", "Kama", "Dema", "Tema",
            "Trima", "Hma", "Variance", "Skewness", "Kurtosis", "Maximum", "Median", "Rank",
            "ZScore", "EwVariance", "Correlation", "MarketBeta", "TimeRegression", "Realized",
            "Ewma", "Parkinson", "GarmanKlass", "RogersSatchell", "YangZhang", "Hurst", "Vwap",
            "Autocorrelation", "Drawdown"})
    public String name;

    private MarketData data;
    private StreamingFeature feature;
    private final PanelRow[] rows = new PanelRow[BARS];

    @Setup
    public void prepare() {
        data = panel();
        feature = feature(name);
        for (int bar = 0; bar < BARS; bar++) {
            rows[bar] = new PanelRow(ASSETS);
            rows[bar].take(data, bar);
        }
    }

    /** The whole panel. */
    @Benchmark
    public double[] bulk() {
        return feature.compute(data);
    }

    /** Bar by bar, from rows that are there. */
    @Benchmark
    public double streaming() {
        FeatureStream stream = feature.stream(PanelShape.of(data));
        double[] values = new double[ASSETS];
        double last = 0;
        for (PanelRow row : rows) {
            stream.next(row, values);
            last = values[0];
        }
        return last;
    }

    static MarketData panel() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] cells = new double[5][CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double before = cell < ASSETS ? 100 : cells[3][cell - ASSETS];
            double close = before * random.nextDouble(0.98, 1.0204);
            cells[0][cell] = before;
            cells[1][cell] = Math.max(before, close) * 1.003;
            cells[2][cell] = Math.min(before, close) * 0.998;
            cells[3][cell] = close;
            cells[4][cell] = random.nextInt(1_000, 9_000);
        }
        List<Instrument> instruments = IntStream.range(0, ASSETS)
                .mapToObj(asset -> Instrument.share("A" + asset)).toList();
        return new MarketData(Interval.DAY, instruments,
                LongStream.range(0, BARS).map(day -> day * 86_400).toArray(),
                new MarketData.Columns(cells[0], cells[1], cells[2], cells[3], cells[4]));
    }

    private static StreamingFeature feature(String name) {
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
