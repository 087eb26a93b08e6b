package io.troupe.portfolio.riskmodels;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Covariances of which each is of the bars that its two assets have; variances are of all the bars
 * that an asset has. As pandas' {@code cov} does it.
 *
 * @param matrix which may be indefinite
 * @param fewest how few bars a pair has
 */
@SuppressWarnings("ArrayRecordComponent") // a step of a computation, never compared
record PairwiseCovariance(double[][] matrix, int fewest) {
    static PairwiseCovariance of(double[][] returns, RawEstimator.OfPairs estimator) {
        int n = returns.length;
        int[] missing = CompleteReturns.missing(returns);
        int bars = returns[0].length;
        int[] whole = IntStream.range(0, n).filter(i -> missing[i] == 0).toArray();
        double[][] matrix = new double[n][n];
        if (whole.length > 0 && bars >= 2) {
            double[][] part = estimator
                    .covariance(Arrays.stream(whole).mapToObj(i -> returns[i])
                            .toArray(double[][]::new));
            for (int a = 0; a < whole.length; a++) {
                for (int b = 0; b < whole.length; b++) {
                    matrix[whole[a]][whole[b]] = part[a][b];
                }
            }
        }
        int fewest = bars;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (missing[i] > 0 || missing[j] > 0 || bars < 2) {
                    double[][] common = CompleteReturns.common(returns[i], returns[j]);
                    fewest = Math.min(fewest, common[0].length);
                    requireTwo(i, j, common[0].length, bars);
                    double[][] pair = estimator.covariance(common);
                    matrix[i][j] = i == j ? pair[0][0] : pair[0][1];
                    matrix[j][i] = matrix[i][j];
                }
            }
        }
        return new PairwiseCovariance(matrix, fewest);
    }

    private static void requireTwo(int i, int j, int common, int bars) {
        if (common < 2 && i == j) {
            throw EstimationException.of(i, "has " + common + " returns in " + bars
                    + " bars, 2 are needed: leave it out");
        }
        if (common < 2) {
            throw EstimationException.of(i, j, "both have a return at " + common + " of " + bars
                    + " bars, 2 are needed: leave one out");
        }
    }
}
