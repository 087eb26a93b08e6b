package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Features on a panel of 100 000 bars of assets, in bulk and
 * streaming: µs a panel, of which a hundredth is ns per asset and bar. Panels are timed one by one,
 * so that the median is of panels that nothing else interrupted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public abstract class FeatureBenchmark {
    static final int BARS = 5_000;
    static final int ASSETS = 20;
    static final int CELLS = BARS * ASSETS;

    private MarketData data;
    private StreamingFeature feature;
    private final PanelRow[] rows = new PanelRow[BARS];

    @Setup
    public void prepare() {
        data = panel();
        feature = feature();
        for (int bar = 0; bar < BARS; bar++) {
            rows[bar] = new PanelRow(ASSETS);
            rows[bar].take(data, bar);
        }
    }

    /** The feature that is timed. */
    abstract StreamingFeature feature();

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
}
