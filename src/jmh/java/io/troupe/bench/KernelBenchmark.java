package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureReader;
import io.troupe.features.FeatureStore;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.math.Apportionment;
import io.troupe.model.TargetPositions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The small kernels: sharing out a partial fill, an average, a crossing, an answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    private static final double TIE = 1 + 1e-11;

    private MarketData data;
    private FeatureReader reader;
    private FeatureColumn fast;
    private FeatureColumn slow;
    private final long[] held = {0b1011_0011_1000_1111_0101};
    private long order;
    private int bar;

    @Setup
    public void prepare() {
        data = SmaGrid.load(SmaGrid.BUNDLED_DATA);
        FeatureStore features = new FeatureStore(data);
        fast = features.column(new SimpleMovingAverage(20));
        slow = features.column(new SimpleMovingAverage(100));
        features.computeAll(1);
        reader = features.reader();
    }

    @Benchmark
    public long apportionOneShare() {
        order = order + 1 & 1_023;
        return Apportionment.share(7_777, 123_457, 50_000, order);
    }

    /** All bars and assets of one average. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double[] averageOfAllBars() {
        return new SimpleMovingAverage(100).compute(data);
    }

    @Benchmark
    public long compareTwoAverages() {
        bar = bar + 1 == data.bars() ? 0 : bar + 1;
        return reader.above(fast, slow, bar, TIE, 0);
    }

    @Benchmark
    public TargetPositions answer() {
        held[0] ^= 4;
        return TargetPositions.equal(held, 20, 0.05);
    }
}
