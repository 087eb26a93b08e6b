package io.troupe.portfolio.constraints;

import io.troupe.math.optim.Bounds;
import java.util.Arrays;

/**
 * The tightest bounds of each weight so far, of equal ones the first. Lines come before defaults,
 * which yield where a line has spoken about the same side of the same weight.
 */
final class WeightBounds {
    private final double[] lower;
    private final double[] upper;
    private final int[] lowerSource;
    private final int[] upperSource;
    private final boolean[] isLowerSpoken;
    private final boolean[] isUpperSpoken;
    private boolean yields;

    WeightBounds(int n) {
        lower = new double[n];
        upper = new double[n];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        lowerSource = new int[n];
        upperSource = new int[n];
        isLowerSpoken = new boolean[n];
        isUpperSpoken = new boolean[n];
    }

    /** What {@link #speak}s from here on are defaults. */
    void yieldFromHere() {
        yields = true;
    }

    /** A line about a weight, in force or not. */
    void speak(int i, double from, double to, boolean isInForce, int source) {
        boolean hasLower = from > Double.NEGATIVE_INFINITY;
        boolean hasUpper = to < Double.POSITIVE_INFINITY;
        if (isInForce) {
            limit(i, yields && isLowerSpoken[i] ? Double.NEGATIVE_INFINITY : from,
                    yields && isUpperSpoken[i] ? Double.POSITIVE_INFINITY : to, source);
        }
        if (!yields) {
            isLowerSpoken[i] |= hasLower;
            isUpperSpoken[i] |= hasUpper;
        }
    }

    /** A limit to which no default yields. */
    void limit(int i, double from, double to, int source) {
        if (from > lower[i]) {
            lower[i] = from + 0.0; // −0 is 0
            lowerSource[i] = source;
        }
        if (to < upper[i]) {
            upper[i] = to;
            upperSource[i] = source;
        }
    }

    Bounds build() {
        return new Bounds(lower, upper, lowerSource, upperSource);
    }
}
