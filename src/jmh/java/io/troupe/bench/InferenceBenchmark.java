package io.troupe.bench;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.inference.BootstrapPlan;
import io.troupe.metrics.inference.OverfittingPlan;
import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Intervals of the house and of strategies, and the overfitting of a selection of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class InferenceBenchmark {
    private List<double[]> series = List.of();
    private double[][] strategies = {};

    @Setup
    public void draw() {
        series = IntStream.range(0, 20).mapToObj(seed -> returns(seed, 8313)).toList();
        strategies = IntStream.range(0, 1000).mapToObj(seed -> returns(seed, 2520))
                .toArray(double[][]::new);
    }

    private static double[] returns(int seed, int bars) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] returns = new double[bars];
        Arrays.setAll(returns, _ -> 0.01 * random.nextGaussian());
        return returns;
    }

    /** 20 series of 8313 bars, 2000 resamples each, on all processors. */
    @Benchmark
    public List<SharpeInference> intervals() {
        Basis basis = new Basis(BarsPerYear.set(252), Convention.EMPYRICAL, RiskFree.none());
        return SharpeInference.of(series, basis, BootstrapPlan.STANDARD);
    }

    /** 1000 strategies of 2520 bars in 12 870 splits. */
    @Benchmark
    public OverfittingProbability overfitting() {
        return OverfittingProbability.of(strategies, OverfittingPlan.STANDARD);
    }
}
