package io.troupe.bench;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.ConvexMinimizer;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.QuadraticMinimizer;
import io.troupe.math.optim.RiskBudgets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;
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

/** Portfolios of generated returns: least variance in ten groups, least tail, risk budgets. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class OptimizationBenchmark {
    private static final int GROUPS = 10;

    /** {@code 0 ≤ w ≤ 0.1, Σw = 1}, each of ten groups between 0.05 and 0.15. */
    @State(Scope.Thread)
    public static class Groups {
        @Param({"20", "50", "200", "500"})
        public int assets;

        private double[][] covariance;
        private double[] means;
        private FeasibleSet set;

        /** Draws returns of one common cause. */
        @Setup
        public void prepare() {
            double[][] returns = returns(assets, 3 * assets);
            covariance = covariance(returns);
            means = new double[assets];
            Arrays.setAll(means, i -> -Arrays.stream(returns[i]).average().orElseThrow());
            LinearRow[] rows = new LinearRow[GROUPS + 1];
            double[] ones = new double[assets];
            Arrays.fill(ones, 1);
            rows[GROUPS] = new LinearRow(ones, 1, 1, GROUPS);
            for (int g = 0; g < GROUPS; g++) {
                double[] group = new double[assets];
                for (int i = g; i < assets; i += GROUPS) {
                    group[i] = 1;
                }
                rows[g] = new LinearRow(group, 0.05, 0.15, g);
            }
            set = FeasibleSet.of(Bounds.all(assets, 0, 0.1, 99), rows);
        }
    }

    /** Returns by asset and bar. */
    @State(Scope.Thread)
    public static class Tail {
        @Param({"50x1000", "20x7000"})
        public String size;

        private double[][] returns;
        private FeasibleSet set;
        private double[] start;

        /** Draws them. */
        @Setup
        public void prepare() {
            String[] sizes = size.split("x");
            int assets = Integer.parseInt(sizes[0]);
            returns = returns(assets, Integer.parseInt(sizes[1]));
            double[] ones = new double[assets];
            Arrays.fill(ones, 1);
            set = FeasibleSet.of(Bounds.all(assets, 0, 1, 1), new LinearRow(ones, 1, 1, 0));
            start = new double[assets];
            Arrays.fill(start, 1.0 / assets);
        }
    }

    @Benchmark
    public double[] leastVariance(Groups groups) {
        return QuadraticMinimizer.minimize(groups.covariance, new double[groups.assets],
                groups.set).x();
    }

    @Benchmark
    public double[] mostUtility(Groups groups) {
        return QuadraticMinimizer.minimize(groups.covariance, groups.means, groups.set).x();
    }

    /** The same as {@link #leastVariance}; too slow for 500 assets. */
    @Benchmark
    public Optimisation.Result leastVarianceOjAlgo(Groups groups) {
        int n = groups.assets;
        R064Store q = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q.set(i, j, groups.covariance[i][j] * 1e4);
            }
        }
        R064Store sum = R064Store.FACTORY.make(1, n);
        R064Store rows = R064Store.FACTORY.make(2 * GROUPS + 2 * n, n);
        R064Store most = R064Store.FACTORY.make(2 * GROUPS + 2 * n, 1);
        for (int i = 0; i < n; i++) {
            sum.set(0, i, 1);
            rows.set(i % GROUPS, i, 1);
            rows.set(GROUPS + i % GROUPS, i, -1);
            rows.set(2 * GROUPS + i, i, 1);
            rows.set(2 * GROUPS + n + i, i, -1);
            most.set(2 * GROUPS + i, 0, 0.1);
        }
        for (int g = 0; g < GROUPS; g++) {
            most.set(g, 0, 0.15);
            most.set(GROUPS + g, 0, -0.05);
        }
        R064Store one = R064Store.FACTORY.make(1, 1);
        one.set(0, 0, 1);
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
        return ConvexSolver.newBuilder().objective(q, R064Store.FACTORY.make(n, 1))
                .equalities(sum, one).inequalities(rows, most).build(options).solve();
    }

    @Benchmark
    public double[] riskBudgets(Groups groups) {
        double[] budgets = new double[groups.assets];
        Arrays.setAll(budgets, i -> 1 + i % 5);
        return RiskBudgets.weights(groups.covariance, budgets).orElseThrow();
    }

    @Benchmark
    public double[] leastTail(Tail tail) {
        return ConvexMinimizer.minimize(meanOfTail(tail.returns), tail.start, tail.set).x();
    }

    /** The mean of the worst twentieth of the bars. */
    private static ConvexFunction meanOfTail(double[][] returns) {
        int bars = returns[0].length;
        double[] sums = new double[bars];
        double[] sorted = new double[bars];
        int count = bars / 20;
        return (x, slope) -> {
            Arrays.fill(sums, 0);
            for (int i = 0; i < x.length; i++) {
                for (int t = 0; t < bars; t++) {
                    sums[t] += x[i] * returns[i][t];
                }
            }
            System.arraycopy(sums, 0, sorted, 0, bars);
            Arrays.sort(sorted);
            Arrays.fill(slope, 0);
            double value = 0;
            int left = count;
            for (int t = 0; t < bars && left > 0; t++) {
                if (sums[t] <= sorted[count - 1]) {
                    left--;
                    value -= sums[t] / count;
                    for (int i = 0; i < x.length; i++) {
                        slope[i] -= returns[i][t] / count;
                    }
                }
            }
            return value;
        };
    }

    private static double[][] returns(int assets, int bars) {
        Random random = new Random(5);
        double[][] returns = new double[assets][bars];
        for (int t = 0; t < bars; t++) {
            double market = 0.01 * random.nextGaussian();
            for (int i = 0; i < assets; i++) {
                returns[i][t] = market * (0.5 + i % 7 / 7.0) + 0.0002
                        + 0.012 * (1 + i % 3) * random.nextGaussian();
            }
        }
        return returns;
    }

    private static double[][] covariance(double[][] returns) {
        int n = returns.length;
        int bars = returns[0].length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < bars; t++) {
                    sum += returns[i][t] * returns[j][t];
                }
                covariance[i][j] = sum / bars;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
