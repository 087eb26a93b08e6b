package io.troupe.features.signals;

import io.troupe.math.econometrics.KalmanRegression;
import org.hipparchus.util.FastMath;

/** The filter of two prices, by logarithms of their multiples of the first ones. */
final class KalmanPair {
    private final KalmanRegression filter;
    private double firstBase = Double.NaN;
    private double secondBase = Double.NaN;
    private int bars;

    KalmanPair(double delta, double observationVariance) {
        filter = new KalmanRegression(delta, observationVariance);
    }

    /** Takes the next bar; returns how many there were, at most the greatest int. */
    int take(double first, double second) {
        if (bars == 0) {
            firstBase = first;
            secondBase = second;
        }
        filter.add(FastMath.log(first / firstBase), FastMath.log(second / secondBase));
        bars += bars < Integer.MAX_VALUE ? 1 : 0;
        return bars;
    }

    KalmanRegression filter() {
        return filter;
    }

    double score() {
        return -filter.error() / Math.sqrt(filter.errorVariance());
    }
}
