package io.troupe.report.stress;

import io.troupe.metrics.inference.ReturnPaths;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten thousand paths of ten years from a record of 33. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PathBenchmark {
    private static final int PATHS = 10_000;
    private static final int BARS = 2_520;
    private static final double BLOCK_BARS = 5;

    private final double[] returns = new SplittableRandom(1).doubles(8_313, -0.02, 0.0205)
            .toArray();

    @Benchmark
    public PathOutlook outlook() {
        return PathStress.outlook(
                new PathStress.Stand(returns, 0, List.of(
                        new HaltStand(new DrawdownHalt("halt", 0.35, 0), false, 1))),
                new ReturnPaths(returns, BARS, OptionalDouble.of(BLOCK_BARS), 7), PATHS, BARS);
    }
}
