package io.troupe.portfolio.allocators.online;

/**
 * What one expert of Anticor does: between two windows of as many periods, weight goes from each
 * asset to those that have done no better in the second, and whose second window is correlated with
 * the first window of its own; in proportion to claims, which negative autocorrelations of both
 * raise. Borodin, El-Yaniv and Gogan, "Can we learn to beat the best stock" (Journal of Artificial
 * Intelligence Research 21, 2004), figure 1; as in the toolbox, an asset has a claim on itself.
 */
final class Claims {
    private Claims() {}

    /**
     * The expert's next weights; the same while two windows are not known.
     *
     * @param logs a row per period of logarithms of relatives, the latest last
     */
    static double[] settled(double[][] logs, double[] weights, int window) {
        if (logs.length < 2 * window) {
            return weights;
        }
        int n = weights.length;
        double[][] first = centered(logs, logs.length - 2 * window, window);
        double[][] second = centered(logs, logs.length - window, window);
        double[] means = second[window];
        double[][] correlations = correlations(first, second, n, window);
        double[] next = weights.clone();
        double[] claims = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                claims[j] = means[i] >= means[j] && correlations[i][j] > 0
                        ? correlations[i][j] + Math.max(0, -correlations[i][i])
                                + Math.max(0, -correlations[j][j])
                        : 0;
                sum += claims[j];
            }
            for (int j = 0; sum > 0 && j < n; j++) {
                double transfer = weights[i] * claims[j] / sum;
                next[i] -= transfer;
                next[j] += transfer;
            }
        }
        for (int i = 0; i < n; i++) {
            next[i] = Math.max(0, next[i]); // what rounding left below
        }
        return next;
    }

    /** Rows less their mean, which follows as the last row. */
    private static double[][] centered(double[][] logs, int from, int window) {
        int n = logs[from].length;
        double[][] centered = new double[window + 1][];
        double[] mean = new double[n];
        for (int t = 0; t < window; t++) {
            for (int i = 0; i < n; i++) {
                mean[i] += logs[from + t][i];
            }
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= window;
        }
        for (int t = 0; t < window; t++) {
            centered[t] = logs[from + t].clone();
            for (int i = 0; i < n; i++) {
                centered[t][i] -= mean[i];
            }
        }
        centered[window] = mean;
        return centered;
    }

    /** Of each asset's first window with each asset's second; 0 where one does not vary. */
    private static double[][] correlations(double[][] first, double[][] second, int n,
            int window) {
        double[] squaresOfFirst = new double[n];
        double[] squaresOfSecond = new double[n];
        double[][] products = new double[n][n];
        for (int t = 0; t < window; t++) {
            for (int i = 0; i < n; i++) {
                double x = first[t][i];
                squaresOfFirst[i] += x * x;
                squaresOfSecond[i] += second[t][i] * second[t][i];
                for (int j = 0; j < n; j++) {
                    products[i][j] += x * second[t][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double both = squaresOfFirst[i] * squaresOfSecond[j];
                products[i][j] = both == 0 ? 0 : products[i][j] / Math.sqrt(both);
            }
        }
        return products;
    }
}
