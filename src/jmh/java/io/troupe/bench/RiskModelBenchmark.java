package io.troupe.bench;

import io.troupe.risk.models.CorrelatedReturns;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import io.troupe.risk.models.RollingRisk;
import io.troupe.risk.models.Simulation;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.infra.Blackhole;

/** Losses of the next bar: one fit, joint draws, and all models along a long series. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RiskModelBenchmark {
    private static final double LEVEL = 0.99;
    private static final int ASSETS = 50;

    private double[] returns = {};
    private double[] weights = {};
    private double[][] covariance = {};

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        returns = new double[8313];
        double deviation = 0.01;
        for (int i = 0; i < returns.length; i++) {
            returns[i] = deviation * random.nextGaussian();
            deviation = Math.sqrt(2e-6 + 0.08 * returns[i] * returns[i]
                    + 0.9 * deviation * deviation);
        }
        weights = new double[ASSETS];
        Arrays.fill(weights, 1.0 / ASSETS);
        covariance = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++) {
            Arrays.fill(covariance[i], 3e-5);
            covariance[i][i] = 1e-4;
        }
    }

    /** The likeliest GARCH(1,1) process of 2520 returns. */
    @Benchmark
    public RiskEstimate garch() {
        return RiskModels.of("garch").estimate(returns, 2520, LEVEL);
    }

    /** 10 000 joint draws of 50 assets, and the loss of holdings in them. */
    @Benchmark
    public RiskEstimate holdings() {
        return new CorrelatedReturns(new double[ASSETS], covariance, OptionalDouble.empty())
                .estimate(weights, LEVEL, Simulation.USUAL);
    }

    /** The same for t, every asset's return kept. */
    @Benchmark
    public double[][] scenarios() {
        return new CorrelatedReturns(new double[ASSETS], covariance, OptionalDouble.of(5))
                .draw(Simulation.USUAL);
    }

    /** Every model at every bar of 8313, of the last 500 returns, fitted every 21 bars. */
    @Benchmark
    public void series(Blackhole hole) {
        for (String name : RiskModels.names()) {
            RiskModel model = RiskModels.of(name);
            RollingRisk rolling = new RollingRisk(model, 500, RollingRisk.MONTHLY);
            for (double each : returns) {
                rolling.add(each);
                hole.consume(rolling.estimate(LEVEL));
            }
        }
    }
}
