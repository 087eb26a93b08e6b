package io.troupe.execution.slippage;

/** Slippage as a fraction of the price. */
final class Fractions {
    private Fractions() {}

    /**
     * The price that is a fraction worse: a seller gets nothing at worst.
     *
     * @param units positive for a buy, negative for a sale
     */
    static double worse(double reference, double units, double fraction) {
        return reference * (units > 0 ? 1 + fraction : 1 - Math.min(fraction, 1));
    }

    /**
     * Checks a coefficient.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    static void require(String name, double coefficient) {
        if (!(coefficient >= 0 && coefficient < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " of slippage must be a number ≥ 0, was " + coefficient);
        }
    }
}
