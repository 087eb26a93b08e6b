package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Problems of assets that some factors move, long only with the sum 1. */
public final class RandomAssets {
    private RandomAssets() {}

    /** A problem of n assets with so many returns each. */
    public static PortfolioProblem problem(Random random, int n, int size) {
        double[][] returns = new double[n][size];
        double[][] factors = new double[3][size];
        for (double[] factor : factors) {
            Arrays.setAll(factor, _ -> 0.01 * random.nextGaussian());
        }
        for (double[] row : returns) {
            double[] loading = random.doubles(3, -0.5, 1.5).toArray();
            double own = 0.002 + 0.02 * random.nextDouble();
            Arrays.setAll(row, t -> own * random.nextGaussian() + loading[0] * factors[0][t]
                    + loading[1] * factors[1][t] + loading[2] * factors[2][t]);
        }
        return of(returns);
    }

    /** The problem of returns, a row per asset, with means and covariance (n − 1) of the sample. */
    public static PortfolioProblem of(double[]... returns) {
        int n = returns.length;
        double[] means = Arrays.stream(returns)
                .mapToDouble(row -> Arrays.stream(row).average().orElseThrow()).toArray();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int t = 0; t < returns[i].length; t++) {
                    sum += (returns[i][t] - means[i]) * (returns[j][t] - means[j]);
                }
                covariance[i][j] = sum / (returns[i].length - 1);
            }
        }
        return new PortfolioProblem(names(n), returns, means, covariance, 0, longOnly(n),
                new double[n], new double[n]);
    }

    /** The problem of a covariance alone. */
    public static PortfolioProblem ofCovariance(double[]... covariance) {
        int n = covariance.length;
        return new PortfolioProblem(names(n), new double[0][], new double[0], covariance, 0,
                longOnly(n), new double[n], new double[n]);
    }

    /** The same covariances from deviations and one correlation. */
    public static double[][] covariance(double correlation, double... deviations) {
        double[][] covariance = new double[deviations.length][deviations.length];
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < deviations.length; j++) {
                covariance[i][j] = (i == j ? 1 : correlation) * deviations[i] * deviations[j];
            }
        }
        return covariance;
    }

    /** Asset k of the result is asset order[k] of the problem. */
    public static PortfolioProblem permuted(PortfolioProblem problem, int[] order) {
        double[][] returns = Arrays.stream(order).mapToObj(i -> problem.returns()[i])
                .toArray(double[][]::new);
        return of(returns);
    }

    /** A random order of n. */
    public static int[] order(Random random, int n) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** Weights ≥ 0 with the sum 1. */
    public static FeasibleSet longOnly(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return FeasibleSet.of(Bounds.all(n, 0, 1, 0), new LinearRow(ones, 1, 1, 1));
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "A" + i).toList();
    }
}
