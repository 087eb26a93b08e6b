package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/**
 * Past means drawn to that of the portfolio of least variance: {@code (1 − φ)·r̄ + φ·m}, {@code m =
 * 1'C⁻¹r̄ / 1'C⁻¹1}, {@code φ = (n + 2) / (n + 2 + T·(r̄ − m)'C⁻¹(r̄ − m))}.
 *
 * <p>Source: P. Jorion, <i>Bayes-Stein Estimation for Portfolio Analysis</i>, Journal of Financial
 * and Quantitative Analysis 21 (1986), eq. 14 and 17. Follows skfolio's {@code ShrunkMu} with
 * {@code BAYES_STEIN} and {@code vol_weighted_target}: C is the covariance as it is, where Jorion's
 * is the sample's times {@code (T − 1)/(T − n − 2)}. T is the fewest returns that an asset has.
 */
final class BayesSteinMeans {
    private BayesSteinMeans() {}

    static double[] of(MeanRequest request) {
        int n = request.returns().length;
        double[] means = new double[n];
        int bars = request.returns()[0].length;
        for (int i = 0; i < n; i++) {
            means[i] = PastMeans.mean(i, request.returns()[i], false);
            bars = Math.min(bars, CompleteReturns.present(request.returns()[i]).length);
        }
        PositiveSolver solver = PositiveSolver.of(request.covariance());
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] weights = solver.solve(ones);
        double target = product(weights, means) / Deviations.sum(weights);
        double[] distances = Arrays.stream(means).map(mean -> mean - target).toArray();
        double away = bars * product(distances, solver.solve(distances));
        double share = (n + 2) / (n + 2 + away);
        return Arrays.stream(means).map(mean -> (1 - share) * mean + share * target).toArray();
    }

    static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
