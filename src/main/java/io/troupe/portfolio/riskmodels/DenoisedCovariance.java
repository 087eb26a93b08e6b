package io.troupe.portfolio.riskmodels;

import org.hipparchus.util.FastMath;

/**
 * The sample covariance (divisor T − 1) without the eigenvalues of noise: of its correlations,
 * those that are no larger than what random returns would have, {@code σ²(1 + √(n/T))²} by
 * Marchenko and Pastur (1967), are replaced by their mean; then the diagonal is made 1 again and
 * variances are as before.
 *
 * <p>Source: M. López de Prado, <i>Machine Learning for Asset Managers</i>, 2020, section 2.5.1,
 * the method of the constant residual eigenvalue (snippets 2.3 to 2.5). σ² is the share of variance
 * that is noise, for which the density of Marchenko and Pastur is nearest to a Gaussian kernel
 * estimate of the eigenvalues' density with bandwidth 0.01, in squares at 1000 points. mlfinlab and
 * skfolio do the same with a local minimum found from 0.5; here it is the least of the whole
 * interval 0…1, so that no start decides it. Positive definite whatever T is, unless all
 * eigenvalues are above the noise.
 */
record DenoisedCovariance() implements MatrixEstimator {
    @Override
    public Found from(double[][] sample, int bars) {
        double[] sigmas = Correlations.deviations(sample);
        Spectrum spectrum = Spectrum.of(Correlations.of(sample, sigmas));
        double ratio = (double) sigmas.length / bars;
        double variance = new NoiseFit(spectrum.values(), ratio).variance();
        double most = variance * FastMath.pow(1 + Math.sqrt(ratio), 2);
        int factors = 0;
        double noise = 0;
        for (double value : spectrum.values()) {
            if (value > most) {
                factors++;
            } else {
                noise += value;
            }
        }
        int count = factors;
        double mean = Math.max(noise, 0) / Math.max(sigmas.length - factors, 1);
        double[][] clean = spectrum.with(k -> k < count ? spectrum.values()[k] : mean);
        return Found.of(Correlations.covariance(Correlations.scaled(clean), sigmas));
    }
}
