package io.troupe.risk.limits;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The fund's limits, as fractions of its value; empty means no limit.
 *
 * @param maxGross most of Σ|position value|, > 0
 * @param maxPerAsset most of one asset's |position value|, > 0
 * @param maxDrawdown the loss from the peak at which the fund goes flat, in (0, 1)
 * @param cooldownBars how many bars it then stays flat, ≥ 1; empty: for good
 */
public record Limits(OptionalDouble maxGross, OptionalDouble maxPerAsset,
        OptionalDouble maxDrawdown, OptionalInt cooldownBars) {
    /** No limits at all. */
    public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalInt.empty());

    /** Checks the components. */
    public Limits {
        requirePositive("maxGross", maxGross);
        requirePositive("maxPerAsset", maxPerAsset);
        requirePositive("maxDrawdown", maxDrawdown);
        if (maxDrawdown.isPresent() && maxDrawdown.getAsDouble() >= 1) {
            throw new IllegalArgumentException(
                    "maxDrawdown must be below 1, was " + maxDrawdown.getAsDouble());
        }
        if (cooldownBars.isPresent() && cooldownBars.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "cooldownBars must be ≥ 1, was " + cooldownBars.getAsInt());
        }
    }

    private static void requirePositive(String name, OptionalDouble limit) {
        if (limit.isPresent() && !(limit.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    name + " must be > 0, was " + limit.getAsDouble());
        }
    }
}
