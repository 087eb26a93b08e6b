package io.troupe.portfolio.riskmodels;

import org.hipparchus.util.FastMath;

/**
 * The share of variance that is noise: for which the density of Marchenko and Pastur is nearest to
 * that of given eigenvalues. A scan of 199 shares, then golden sections of the interval around the
 * best, to 1e-8.
 */
final class NoiseFit {
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
            double noise = x > 0 ? Math.sqrt(product) / (2 * Math.PI * variance * ratio * x) : 0;
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
