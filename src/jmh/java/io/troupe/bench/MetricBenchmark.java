package io.troupe.bench;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.BarsPerYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every standard metric of a thousand series of ten years of days, beside a benchmark. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MetricBenchmark {
    private static final int SERIES = 1_000;
    private static final int BARS = 2_520;

    private final List<TrackRecord> records = new ArrayList<>();

    /** Makes the series. */
    @Setup
    public void prepare() {
        Basis basis = new Basis(BarsPerYear.set(252), Convention.EMPYRICAL, RiskFree.none());
        Random random = new Random(1);
        double[] benchmark = noise(random);
        for (int i = 0; i < SERIES; i++) {
            records.add(TrackRecord.ofReturns(
                    new ReturnPath(noise(random), Optional.of(benchmark)), basis,
                    Integer::toString));
        }
    }

    private static double[] noise(Random random) {
        double[] returns = new double[BARS];
        Arrays.setAll(returns, bar -> 0.0004 + 0.01 * random.nextGaussian());
        return returns;
    }

    /** All of them on one thread. */
    @Benchmark
    public List<Evaluation> evaluate() {
        return records.stream().map(StandardMetrics.REGISTER::evaluate).toList();
    }
}
