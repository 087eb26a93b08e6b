package io.troupe.risk.stress;

import java.util.stream.IntStream;

/**
 * Moves that what is held and how returns vary together come to: with weights w, a covariance Σ per
 * bar and {@code σ = √(w'Σw)}, of all moves s by which the fund loses x, {@code w's = −x}, those
 * that are the most plausible, {@code s'Σ⁻¹s} the least, are {@code s = −x·Σw/σ²}; they are {@code
 * x/σ} standard deviations from none (Mahalanobis). Of each asset the loss is its share of risk.
 *
 * <p>Source: P. C. Mahalanobis, <i>On the Generalized Distance in Statistics</i>, 1936; T. Breuer,
 * M. Jandačka, K. Rheinberger, M. Summer, <i>How to Find Plausible, Severe, and Useful Stress
 * Scenarios</i>, International Journal of Central Banking 5 (2009). Immutable.
 */
public final class CovarianceStress {
    /** What is left of variances that cancel out is not more than this part of them. */
    private static final double ROUNDING = 1e-14;

    private final double[] weights;
    private final double[][] covariance;
    private final double[] risk;
    private final double variance;

    /**
     * Of what is held.
     *
     * @param weights by asset, fractions of the fund's value; not changed later
     * @param covariance of returns per bar, positive semidefinite; not changed later
     */
    public CovarianceStress(double[] weights, double[][] covariance) {
        this.weights = weights;
        this.covariance = covariance;
        risk = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                risk[i] += covariance[i][j] * weights[j];
            }
            sum += weights[i] * risk[i];
        }
        variance = sum;
    }

    /**
     * The same where all assets have one correlation and their own volatilities.
     *
     * @param correlation in [0, 1]
     */
    public CovarianceStress correlated(double correlation) {
        int n = weights.length;
        double[][] same = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                same[i][j] = i == j ? covariance[i][i]
                        : correlation * Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return new CovarianceStress(weights, same);
    }

    /** Whether what is held varies at all: else it can lose nothing. */
    public boolean hasRisk() {
        double terms = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] * weights[i] * covariance[i][i]).sum();
        return variance > terms * ROUNDING;
    }

    /** Standard deviation of what is held, per bar and as a fraction of the fund's value. */
    public double sigma() {
        return Math.sqrt(Math.max(0, variance));
    }

    /** The most plausible moves by which the fund loses a fraction of its value. */
    public AssetMoves losing(double loss) {
        double[] moves = new double[weights.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = -loss * (risk[i] / variance);
        }
        return AssetMoves.plain(moves);
    }
}
