package io.troupe.bench;

import io.troupe.portfolio.riskmodels.CovarianceSpec;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.Covariance;
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
 * Covariances of 2520 bars, and Hipparchus' own beside them, from the same numbers laid out as it
 * wants them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CovarianceBenchmark {
    private static final int BARS = 2520;

    @Param({"20", "500"})
    public int assets;

    private final CovarianceSpec sample = CovarianceSpec.of(Map.of("type", "sample"));
    private final CovarianceSpec shrunk = CovarianceSpec.of(Map.of("type", "ledoit-wolf"));
    private double[][] returns = new double[0][0];
    private RealMatrix matrix = new Array2DRowRealMatrix(1, 1);

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        returns = new double[assets][BARS];
        double[][] byBar = new double[BARS][assets];
        for (int i = 0; i < assets; i++) {
            for (int t = 0; t < BARS; t++) {
                returns[i][t] = 0.01 * random.nextGaussian();
                byBar[t][i] = returns[i][t];
            }
        }
        matrix = new Array2DRowRealMatrix(byBar, false);
    }

    @Benchmark
    public double[][] sample() {
        return sample.estimate(returns).covariance();
    }

    @Benchmark
    public double[][] ledoitWolf() {
        return shrunk.estimate(returns).covariance();
    }

    @Benchmark
    public double[][] hipparchus() {
        return new Covariance(matrix).getCovarianceMatrix().getData();
    }
}
