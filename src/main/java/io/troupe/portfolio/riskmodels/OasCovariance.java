package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * The sample covariance (divisor T) drawn to the mean variance on the diagonal with the intensity
 * of the oracle approximating shrinkage, {@code (α + μ²) / ((T + 1)(α − μ²/n))} but at most 1, μ
 * the mean variance and α the mean of the squared entries.
 *
 * <p>Source: Y. Chen, A. Wiesel, Y. C. Eldar, A. O. Hero, <i>Shrinkage Algorithms for MMSE
 * Covariance Estimation</i>, IEEE Transactions on Signal Processing 58 (2010), eq. 23, without its
 * factors 1 − 2/n and 1 − 1/n: follows scikit-learn's {@code oas}. Positive definite unless no
 * asset moves.
 */
record OasCovariance() implements RawEstimator.OfMatrix {
    @Override
    public Found from(double[][] sample, int bars) {
        int n = sample.length;
        double[][] all = Shrinkage.scaled(sample, (bars - 1.0) / bars);
        double mean = Shrinkage.trace(all) / n;
        double squares = Shrinkage.squares(all) / n / n;
        double above = squares + mean * mean;
        double below = (bars + 1.0) * (squares - mean * mean / n);
        double intensity = below > above ? above / below : 1;
        return Shrinkage.between(all, Shrinkage.identity(all), intensity);
    }
}
