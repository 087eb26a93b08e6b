package io.troupe.risk.limits;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What all positions and orders together may come to; values are fractions of the account's.
 *
 * @param maxLong most of the sum of long positions' values, > 0
 * @param maxShort most of the sum of short positions' |values|, > 0
 * @param net between what Σ position value may lie
 * @param maxGross most of Σ|position value|, > 0
 * @param maxTurnover most of Σ|traded value| of a date, > 0
 * @param maxOrdersPerBar how many orders may be worked in a bar, ≥ 1
 */
public record SumLimits(OptionalDouble maxLong, OptionalDouble maxShort, Optional<NetRange> net,
        OptionalDouble maxGross, OptionalDouble maxTurnover, OptionalInt maxOrdersPerBar) {
    /** No limits at all. */
    public static final SumLimits NONE = new SumLimits(OptionalDouble.empty(),
            OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalInt.empty());

    /** Checks the components. */
    public SumLimits {
        Bounds.requirePositive("maxLong", maxLong);
        Bounds.requirePositive("maxShort", maxShort);
        Bounds.requirePositive("maxGross", maxGross);
        Bounds.requirePositive("maxTurnover", maxTurnover);
        Bounds.requirePositive("maxOrdersPerBar", maxOrdersPerBar);
    }
}
