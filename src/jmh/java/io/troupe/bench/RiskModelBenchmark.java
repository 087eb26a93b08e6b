package io.troupe.bench;

import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import java.util.Arrays;
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

/** Losses of the next bar: one fit, draws for many assets, and all models along a series. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RiskModelBenchmark {
    private static final double LEVEL = 0.99;
    private static final int ASSETS = 50;
    private static final int WINDOW = 500;
    private static final int REFIT_BARS = 21;

    private double[] returns = {};
    private double[] weights = {};
    private double[][] assets = {};

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
        assets = new double[WINDOW][ASSETS];
        for (double[] bar : assets) {
            double together = random.nextGaussian();
            Arrays.setAll(bar, _ -> 0.005 * together + 0.008 * random.nextGaussian());
        }
    }

    /** The likeliest GARCH(1,1) process of 2520 returns. */
    @Benchmark
    public RiskEstimate garch() {
        return RiskModels.of("garch").estimate(returns, 2520, LEVEL);
    }

    /** What holdings of 50 assets would have earned, and 10 000 normal draws from that. */
    @Benchmark
    public RiskEstimate holdings() {
        return simulated("monte-carlo");
    }

    /** The same for t. */
    @Benchmark
    public RiskEstimate heavyHoldings() {
        return simulated("monte-carlo-t");
    }

    private RiskEstimate simulated(String model) {
        double[] earned = new double[WINDOW];
        for (int bar = 0; bar < WINDOW; bar++) {
            for (int asset = 0; asset < ASSETS; asset++) {
                earned[bar] += weights[asset] * assets[bar][asset];
            }
        }
        return RiskModels.of(model).estimate(earned, WINDOW, LEVEL);
    }

    /** Every model at every bar of 8313, of the last 500 returns, fitted every 21 bars. */
    @Benchmark
    public void series(Blackhole hole) {
        for (String name : RiskModels.names()) {
            RiskModel model = RiskModels.of(name);
            RiskModel fitted = model;
            for (int bar = WINDOW; bar <= returns.length; bar++) {
                double[] window = Arrays.copyOfRange(returns, bar - WINDOW, bar);
                fitted = (bar - WINDOW) % REFIT_BARS == 0 ? model.held(window, WINDOW) : fitted;
                hole.consume(fitted.estimate(window, WINDOW, LEVEL));
            }
        }
    }
}
