package io.troupe.config.risk;

import io.troupe.risk.limits.SumLimits;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Limits of an account, the fund's or one strategy's, as fractions of its value.
 *
 * @param orders what every order must meet by itself
 * @param maxPerAsset most of one asset, long or short
 * @param groups limits of groups
 * @param maxPositions in how many assets something may be held
 * @param sums what all positions and orders may come to
 */
public record LimitSettings(OrderBounds orders, OptionalDouble maxPerAsset,
        List<GroupSettings> groups, OptionalInt maxPositions, SumLimits sums) {
    /** Nothing. */
    public static final LimitSettings NONE = new LimitSettings(OrderBounds.NONE,
            OptionalDouble.empty(), List.of(), OptionalInt.empty(), SumLimits.NONE);

    /** Copies the list. */
    public LimitSettings {
        groups = List.copyOf(groups);
    }
}
