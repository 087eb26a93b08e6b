package io.troupe.risk.sizing;

/**
 * How what a strategy asks for becomes whole quantities.
 *
 * @param method the rule
 * @param cashBuffer the fraction of the equity that is never sized by, in [0, 1)
 * @param rounding how quantities become whole lots
 * @param leastOrder the value of a change from which on it is ordered; what closes a position or
 *        turns it is ordered always
 * @param feeAware whether the order's own fee is taken off the equity that it is sized by
 */
public record Sizing(SizingMethod method, double cashBuffer, Rounding rounding,
        LeastOrder leastOrder, boolean feeAware) {
    /** By weights alone, toward zero. */
    public static final Sizing WEIGHTS = of(new SizingMethod.Weights());
    /**
     * As LEAN sizes targets of a portfolio: {@code (w·(0.9975·E − fee))/close} toward zero, less
     * by as much as value and fee do not fit; changes below a thousandth of the equity are left.
     */
    public static final Sizing LEAN = new Sizing(new SizingMethod.Weights(), 0.0025,
            Rounding.TOWARD_ZERO, new LeastOrder(0.001, true), true);

    /** Checks the components. */
    public Sizing {
        if (!(cashBuffer >= 0 && cashBuffer < 1)) {
            throw new IllegalArgumentException(
                    "cashBuffer must be ≥ 0 and < 1, was " + cashBuffer);
        }
    }

    /** By a rule, with nothing held back and every change ordered. */
    public static Sizing of(SizingMethod method) {
        return new Sizing(method, 0, Rounding.TOWARD_ZERO, LeastOrder.NONE, false);
    }

    /** Whether this is by weights alone. */
    public boolean isPlain() {
        return equals(WEIGHTS);
    }
}
