package io.troupe.risk.overlay;

import io.troupe.math.Ties;

/**
 * The variances of two portfolios with the same correlations, in one pass over them. Correlations
 * of series with gaps need not be ones that returns can have: one beyond ±1 is brought there, and
 * if a variance comes out below 0, the correlations are left out of it, which is a variance that
 * returns can have. Mutable, so that nothing is allocated.
 */
final class QuadraticForms {
    private double first;
    private double second;
    private double firstSquares;
    private double secondSquares;
    private double firstSum;
    private double secondSum;
    private int count;
    private boolean beyondOne;

    void clear() {
        first = 0;
        second = 0;
        firstSquares = 0;
        secondSquares = 0;
        firstSum = 0;
        secondSum = 0;
        count = 0;
        beyondOne = false;
    }

    /** An asset by its exposures, weight times deviation, in both. */
    void add(double exposure, double other) {
        firstSquares += exposure * exposure;
        secondSquares += other * other;
        firstSum += Math.abs(exposure);
        secondSum += Math.abs(other);
        count++;
    }

    /**
     * What an asset has in common with those added before it: the sums of the products of its
     * exposure with theirs, times their correlations.
     */
    void addProducts(double products, double other) {
        first += 2 * products;
        second += 2 * other;
    }

    /** A covariance that is none of two deviations is brought to their product. */
    double possible(double covariance, double product) {
        if (Math.abs(covariance) <= product) {
            return covariance;
        }
        beyondOne |= Ties.isAbove(Math.abs(covariance), product);
        return Math.copySign(product, covariance);
    }

    double first() {
        return variance(firstSquares, first, firstSum);
    }

    double second() {
        return variance(secondSquares, second, secondSum);
    }

    boolean isRepaired() {
        return beyondOne || isImpossible(firstSquares + first, firstSum)
                || isImpossible(secondSquares + second, secondSum);
    }

    private double variance(double squares, double products, double sum) {
        double variance = squares + products;
        return isImpossible(variance, sum) ? squares : Math.max(0, variance);
    }

    /** Whether it is below 0 by more than the rounding of its terms, whose sum is sum². */
    private boolean isImpossible(double variance, double sum) {
        return variance < -Ties.TOLERANCE * count * sum * sum;
    }
}
