package io.troupe.bench;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.RiskBudget;
import io.troupe.portfolio.optimizers.hierarchical.Clustering;
import io.troupe.portfolio.optimizers.hierarchical.Herc;
import io.troupe.portfolio.optimizers.hierarchical.Hrp;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Weights along trees and of equal risk, of assets that ten factors move. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TreeBenchmark {
    private static final int FACTORS = 10;

    @Param({"hrp", "hrp-ward", "herc", "equal-risk"})
    public String name;

    @Param({"50", "500"})
    public int assets;

    private PortfolioOptimizer optimizer;
    private PortfolioProblem problem;

    /** One problem, the same at every run. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        double[][] loadings = new double[assets][];
        Arrays.setAll(loadings, _ -> random.doubles(FACTORS, -0.5, 1.5).toArray());
        double[][] covariance = new double[assets][assets];
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j < assets; j++) {
                covariance[i][j] = i == j ? 1e-4 * (1 + i % 7) : 0;
                for (int f = 0; f < FACTORS; f++) {
                    covariance[i][j] += 1e-4 * loadings[i][f] * loadings[j][f];
                }
            }
        }
        problem = new PortfolioProblem(
                IntStream.range(0, assets).mapToObj(Integer::toString).toList(),
                new double[0][], new double[0], covariance, 0,
                FeasibleSet.of(Bounds.all(assets, 0, 1, 0)), new double[assets],
                new double[assets]);
        optimizer = optimizer();
    }

    private PortfolioOptimizer optimizer() {
        RiskMeasure variance = RiskMeasure.VARIANCE;
        double alpha = RiskMeasure.DEFAULT_ALPHA;
        return switch (name) {
            case "hrp" -> new Hrp(variance, alpha, Clustering.of(Linkage.SINGLE));
            case "hrp-ward" -> new Hrp(variance, alpha, Clustering.of(Linkage.WARD));
            case "herc" -> new Herc(variance, variance, alpha, Clustering.of(Linkage.WARD));
            case "equal-risk" -> RiskBudget.equal(variance, alpha);
            default -> throw new IllegalArgumentException("no optimizer named " + name);
        };
    }

    /** One portfolio. */
    @Benchmark
    public PortfolioAnswer optimize() {
        return optimizer.optimize(problem);
    }
}
