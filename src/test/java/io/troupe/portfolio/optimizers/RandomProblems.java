package io.troupe.portfolio.optimizers;

import io.troupe.Seeds;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random portfolio problems, and portfolios that meet their conditions. */
final class RandomProblems {
    private RandomProblems() {}

    /** Assets with a common factor, means around 5 basis points, weights ≥ 0 that sum to 1. */
    static PortfolioProblem longOnly(long seed, int assets, int bars) {
        Random random = Seeds.random(seed);
        double[] market = random.doubles(bars).map(u -> (u - 0.48) / 20).toArray();
        double[][] returns = new double[assets][bars];
        for (double[] row : returns) {
            double beta = 0.3 + random.nextDouble();
            double mean = (random.nextDouble() - 0.3) / 1000;
            for (int t = 0; t < bars; t++) {
                row[t] = mean + beta * market[t] + (random.nextDouble() - 0.5) / 25;
            }
        }
        return of(returns, FeasibleSet.of(Bounds.all(assets, 0, 1, 0), sum(assets, 1)));
    }

    /** The problem of returns: their means, their sample covariance, no risk-free return. */
    static PortfolioProblem of(double[][] returns, FeasibleSet set) {
        int n = returns.length;
        double[] means = Arrays.stream(returns)
                .mapToDouble(row -> Arrays.stream(row).average().orElseThrow()).toArray();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int t = 0; t < returns[i].length; t++) {
                    covariance[i][j] += (returns[i][t] - means[i]) * (returns[j][t] - means[j])
                            / (returns[i].length - 1);
                }
            }
        }
        return new PortfolioProblem(names(n), returns, means, covariance, 0, set, new double[n],
                new double[n]);
    }

    /** A problem of means and covariance alone, weights ≥ 0 that sum to 1. */
    static PortfolioProblem of(double[] means, double[][] covariance) {
        int n = means.length;
        return new PortfolioProblem(names(n), new double[n][0], means, covariance, 0,
                FeasibleSet.of(Bounds.all(n, 0, 1, 0), sum(n, 1)), new double[n], new double[n]);
    }

    static LinearRow sum(int assets, double sum) {
        double[] ones = new double[assets];
        Arrays.fill(ones, 1);
        return new LinearRow(ones, sum, sum, 1);
    }

    static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "A" + i).toList();
    }

    /** The problem with other means, risk-free return, target and held weights. */
    static PortfolioProblem with(PortfolioProblem problem, double riskFree, double[] target,
            double[] held) {
        return new PortfolioProblem(problem.assets(), problem.returns(), problem.means(),
                problem.covariance(), riskFree, problem.set(), target, held);
    }

    /** Weights ≥ 0 that sum to 1: some of many assets, some of few. */
    static double[] portfolio(Random random, int assets) {
        double[] weights = random.doubles(assets).map(u -> -Math.log(1 - u)).toArray();
        int keep = 1 + random.nextInt(assets);
        for (int i = 0; i < assets - keep; i++) {
            weights[random.nextInt(assets)] = 0;
        }
        double sum = Arrays.stream(weights).sum();
        if (sum == 0) {
            weights[random.nextInt(assets)] = 1;
            return weights;
        }
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** The problem with its assets in another order: the k-th is what the order names. */
    static PortfolioProblem permuted(PortfolioProblem problem, int[] order) {
        double[][] returns = Arrays.stream(order).mapToObj(i -> problem.returns()[i])
                .toArray(double[][]::new);
        return of(returns, problem.set());
    }

    static double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }

    static double variance(PortfolioProblem problem, double[] w) {
        return IntStream.range(0, w.length)
                .mapToDouble(i -> w[i] * dot(problem.covariance()[i], w)).sum();
    }
}
