package io.troupe.risk.limits;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What single assets and groups of them may come to.
 *
 * @param maxPerAsset most of one asset's |position value|, as a fraction of the account's value,
 *     > 0
 * @param groups the limits of groups, in the order in which they are judged
 * @param maxPositions in how many assets something may be held, ≥ 1
 */
public record PositionLimits(OptionalDouble maxPerAsset, List<GroupLimit> groups,
        OptionalInt maxPositions) {
    /** No limits at all. */
    public static final PositionLimits NONE = new PositionLimits(OptionalDouble.empty(), List.of(),
            OptionalInt.empty());

    /** Checks the components. */
    public PositionLimits {
        groups = List.copyOf(groups);
        Bounds.requirePositive("maxPerAsset", maxPerAsset);
        Bounds.requirePositive("maxPositions", maxPositions);
    }
}
