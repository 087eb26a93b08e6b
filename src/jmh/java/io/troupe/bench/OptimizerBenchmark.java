package io.troupe.bench;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.ConvexRisk;
import io.troupe.portfolio.optimizers.MaxUtility;
import io.troupe.portfolio.optimizers.MinRisk;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Portfolios of assets with a common factor, weights ≥ 0 that sum to 1. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class OptimizerBenchmark {
    private static final int REBALANCES = 252;

    private PortfolioProblem wide;
    private PortfolioProblem deep;
    private PortfolioProblem[] daily;

    @Setup
    public void prepare() {
        wide = problem(50, 1_000, 1);
        deep = problem(20, 7_000, 2);
        PortfolioProblem year = problem(50, 500, 3);
        Random random = new Random(4);
        daily = new PortfolioProblem[REBALANCES];
        for (int day = 0; day < REBALANCES; day++) {
            double[] means = Arrays.stream(year.means())
                    .map(mean -> mean + random.nextGaussian() / 2_000).toArray();
            daily[day] = new PortfolioProblem(year.assets(), year.returns(), means,
                    year.covariance(), 0, year.set(), year.target(), year.held());
        }
    }

    private static PortfolioProblem problem(int assets, int bars, long seed) {
        Random random = new Random(seed);
        double[] market = random.doubles(bars).map(u -> (u - 0.49) / 30).toArray();
        double[][] returns = new double[assets][bars];
        double[] means = new double[assets];
        for (int i = 0; i < assets; i++) {
            double beta = 0.5 + random.nextDouble();
            double noise = 0.005 + random.nextDouble() / 60;
            for (int t = 0; t < bars; t++) {
                returns[i][t] = beta * market[t] + noise * random.nextGaussian();
                means[i] += returns[i][t] / bars;
            }
        }
        double[] ones = new double[assets];
        Arrays.fill(ones, 1);
        return new PortfolioProblem(IntStream.range(0, assets).mapToObj(i -> "A" + i).toList(),
                returns, means, covariance(returns, means), 0, FeasibleSet.of(
                        Bounds.all(assets, 0, 1, 0), new LinearRow(ones, 1, 1, 1)),
                new double[assets], new double[assets]);
    }

    private static double[][] covariance(double[][] returns, double[] means) {
        int bars = returns[0].length;
        double[][] covariance = new double[means.length][means.length];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means.length; j++) {
                double sum = 0;
                for (int t = 0; t < bars; t++) {
                    sum += (returns[i][t] - means[i]) * (returns[j][t] - means[j]);
                }
                covariance[i][j] = sum / (bars - 1);
            }
        }
        return covariance;
    }

    @Benchmark
    public PortfolioAnswer leastTailOf50AssetsOver1000Bars() {
        return solved(new MinRisk(ConvexRisk.of(RiskMeasure.CVAR), OptionalDouble.empty()), wide);
    }

    @Benchmark
    public PortfolioAnswer leastTailOf20AssetsOver7000Bars() {
        return solved(new MinRisk(ConvexRisk.of(RiskMeasure.CVAR), OptionalDouble.empty()), deep);
    }

    /** One day's rebalance of 50 assets, of which 2520 are ten years. */
    @Benchmark
    @OperationsPerInvocation(REBALANCES)
    public double mostUtilityOf50AssetsDaily() {
        PortfolioOptimizer optimizer = new MaxUtility(ConvexRisk.of(RiskMeasure.VARIANCE), 5);
        double sum = 0;
        for (PortfolioProblem day : daily) {
            sum += solved(optimizer, day).weights()[0];
        }
        return sum;
    }

    private static PortfolioAnswer solved(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        PortfolioAnswer answer = optimizer.optimize(problem);
        if (!answer.isSolved()) {
            throw new IllegalStateException(answer.reason());
        }
        return answer;
    }
}
