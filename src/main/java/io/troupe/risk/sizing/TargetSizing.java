package io.troupe.risk.sizing;

import io.troupe.math.Ties;

/** Turns a target weight into the whole quantity to hold. */
final class TargetSizing {
    private static final double LARGEST = 0x1p53;

    private TargetSizing() {}

    /**
     * The quantity whose value comes nearest to {@code weight·capital} without exceeding it in
     * magnitude: {@code trunc(weight·capital / stepValue)}, whole in decimals being whole ({@link
     * Ties}). Nothing where the asset has no price
     * yet or the capital is used up.
     *
     * @param weight signed share of the capital
     * @param capital the sleeve's equity, in units of currency
     * @param stepValue the value of one quantity step at the close, 0 before the first price
     * @throws ArithmeticException if the quantity is not below 2⁵³ steps
     */
    public static long quantity(double weight, double capital, double stepValue) {
        if (!(stepValue > 0) || !(capital > 0)) {
            return 0;
        }
        double steps = weight * capital / stepValue;
        return (long) Ties.truncate(bounded(steps, weight, capital, stepValue));
    }

    /**
     * A count of steps that a double can tell from its neighbours.
     *
     * @throws ArithmeticException if it is not below 2⁵³
     */
    static double bounded(double steps, double weight, double capital, double stepValue) {
        if (!(Math.abs(steps) < LARGEST)) {
            throw new ArithmeticException("a weight of " + weight + " of " + capital + " at "
                    + stepValue + " a step is more than 2^53 steps");
        }
        return steps;
    }

    /** The same in whole lots: the largest multiple of {@code lotSteps} that is not beyond it. */
    public static long quantity(double weight, double capital, double stepValue, long lotSteps) {
        long steps = quantity(weight, capital, stepValue);
        return lotSteps == 1 ? steps : steps - steps % lotSteps;
    }
}
