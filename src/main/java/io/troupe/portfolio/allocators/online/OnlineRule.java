package io.troupe.portfolio.allocators.online;

/**
 * A rule of online portfolio selection. A function without memory of its own: the same state and
 * the same relatives always lead to the same next state, to the bit. It knows nothing of an asset
 * but its number, and treats all numbers alike: assets in another order have the same weights but
 * for rounding.
 */
public interface OnlineRule {
    /**
     * Before the first period: equal weights, and nothing seen.
     *
     * @param assets how many there are, ≥ 1
     */
    default OnlineState start(int assets) {
        return OnlineState.equal(assets);
    }

    /**
     * After a period.
     *
     * @param state of this rule, as it was before the period; not written to
     * @param relatives by what factor one unit in each asset was multiplied in the period, each
     *        &gt; 0 and finite; not written to
     * @param earned by what factor one unit in the portfolio was multiplied, after costs. Without
     *        any it is {@code Σ w(i)·x(i)}
     */
    OnlineState next(OnlineState state, double[] relatives, double earned);
}
