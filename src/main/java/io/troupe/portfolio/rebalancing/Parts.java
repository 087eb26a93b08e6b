package io.troupe.portfolio.rebalancing;

/**
 * A trade in equal parts, one a bar. What rounding leaves of one goes into the later ones, and the
 * last leaves nothing.
 */
public final class Parts {
    private Parts() {}

    /**
     * What is wanted after one more part.
     *
     * @param wanted so far, in signed steps
     * @param aim after all parts
     * @param left how many parts are left, this one included, ≥ 1
     * @param lotSteps steps in a lot, ≥ 1
     * @throws ArithmeticException if the distance is more than a long holds
     */
    public static long next(long wanted, long aim, int left, long lotSteps) {
        long part = Math.subtractExact(aim, wanted) / left;
        return left == 1 ? aim : Math.addExact(wanted, part - part % lotSteps);
    }

    /** The same in weights, which need no rounding. */
    public static double next(double wanted, double aim, int left) {
        return left == 1 ? aim : wanted + (aim - wanted) / left;
    }
}
