package io.troupe.risk.limits;

/**
 * The limits of an account, the fund's or one strategy's: what its orders must meet before they are
 * worked. Immutable.
 *
 * @param orders what every order must meet by itself
 * @param positions what single assets and groups of them may come to
 * @param sums what all positions and orders together may come to
 */
public record LimitRules(OrderLimits orders, PositionLimits positions, SumLimits sums) {
    /** No limits at all. */
    public static final LimitRules NONE = new LimitRules(OrderLimits.NONE, PositionLimits.NONE,
            SumLimits.NONE);

    /** Whether there is no limit at all. */
    public boolean isNone() {
        return equals(NONE);
    }
}
