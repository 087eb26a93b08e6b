package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;
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
 * estimate of the eigenvalues' density with bandwidth 0.01, in squares at 1000 points. The book,
 * and mlfinlab and skfolio after it, take the local minimum that is found from 0.5; here it is the
 * least of the whole interval 0…1, so that no start decides it. Positive definite whatever T is,
 * unless all eigenvalues are above the noise.
 */
record DenoisedCovariance() implements RawEstimator.OfMatrix {
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

    /**
     * The share of variance that is noise: for which the density of Marchenko and Pastur is nearest
     * to that of given eigenvalues. A scan of 199 shares, then golden sections of the interval
     * around the best, to 1e-8.
     */
    static final class NoiseFit {
        private static final int POINTS = 1000;
        private static final double BANDWIDTH = 0.01;
        /** Beyond so many bandwidths the kernel's density is 0 in doubles. */
        private static final double REACH = 39;
        private static final int SCANNED = 199;
        private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
        private static final double PRECISION = 1e-8;

        private final double[] eigenvalues;
        private final double ratio;

        /**
         * A fit.
         *
         * @param eigenvalues of correlations, descending
         * @param ratio assets to bars, n/T
         */
        NoiseFit(double[] eigenvalues, double ratio) {
            this.eigenvalues = eigenvalues;
            this.ratio = ratio;
        }

        /** Between 0 and 1. */
        double variance() {
            double step = 1.0 / (SCANNED + 1);
            double best = step;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 1; k <= SCANNED; k++) {
                double misfit = misfit(k * step);
                if (misfit < least) {
                    least = misfit;
                    best = k * step;
                }
            }
            return refined(best - step, best + step);
        }

        private double refined(double from, double to) {
            double low = Math.max(from, PRECISION);
            double high = Math.min(to, 1 - PRECISION);
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double atLeft = misfit(left);
            double atRight = misfit(right);
            while (high - low > PRECISION) {
                if (atLeft <= atRight) {
                    high = right;
                    right = left;
                    atRight = atLeft;
                    left = high - GOLDEN * (high - low);
                    atLeft = misfit(left);
                } else {
                    low = left;
                    left = right;
                    atLeft = atRight;
                    right = low + GOLDEN * (high - low);
                    atRight = misfit(right);
                }
            }
            return (low + high) / 2;
        }

        /** The sum of squared differences of both densities at points of the noise's interval. */
        private double misfit(double variance) {
            double low = variance * FastMath.pow(1 - Math.sqrt(ratio), 2);
            double high = variance * FastMath.pow(1 + Math.sqrt(ratio), 2);
            double sum = 0;
            for (int k = 0; k < POINTS; k++) {
                double x = low + (high - low) * k / (POINTS - 1);
                double product = Math.max((high - x) * (x - low), 0);
                double noise = x > 0
                        ? Math.sqrt(product) / (2 * Math.PI * variance * ratio * x)
                        : 0;
                double difference = density(x) - noise;
                sum += difference * difference;
            }
            return sum;
        }

        private double density(double x) {
            double sum = 0;
            for (int i = firstBelow(x + REACH * BANDWIDTH); i < eigenvalues.length; i++) {
                double distance = (x - eigenvalues[i]) / BANDWIDTH;
                if (distance > REACH) {
                    break;
                }
                sum += FastMath.exp(-distance * distance / 2);
            }
            return sum / (eigenvalues.length * BANDWIDTH * Math.sqrt(2 * Math.PI));
        }

        /** The index of the first eigenvalue that is no larger. */
        private int firstBelow(double bound) {
            int low = 0;
            int high = eigenvalues.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (eigenvalues[middle] > bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
