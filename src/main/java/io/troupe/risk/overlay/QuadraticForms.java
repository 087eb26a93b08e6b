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

    /** A pair of assets by the products of their exposures in both, and their correlation. */
    void addPair(double product, double other, double correlation) {
        beyondOne |= Ties.isAbove(Math.abs(correlation), 1);
        double possible = Math.clamp(correlation, -1, 1);
        first += 2 * possible * product;
        second += 2 * possible * other;
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
