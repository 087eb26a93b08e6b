package io.troupe.risk.halts;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a halt ends: at the first close at which any of the conditions given holds. None given:
 * never.
 *
 * @param cooldownBars so many bars after it began, ≥ 1
 * @param drawdownBelow when the drawdown is below this fraction, in (0, 1): that of the figure's
 *        window if the halt is on a windowed drawdown, else from the high since the last re-entry
 * @param newHigh when it is above its high since the last re-entry
 */
public record Reentry(OptionalInt cooldownBars, OptionalDouble drawdownBelow, boolean newHigh) {
    /** The halt is for good. */
    public static final Reentry NEVER = new Reentry(OptionalInt.empty(), OptionalDouble.empty(),
            false);

    /** Checks the components. */
    public Reentry {
        if (cooldownBars.isPresent() && cooldownBars.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "cooldownBars must be at least 1, was " + cooldownBars.getAsInt());
        }
        if (drawdownBelow.isPresent()
                && !(drawdownBelow.getAsDouble() > 0 && drawdownBelow.getAsDouble() < 1)) {
            throw new IllegalArgumentException("drawdownBelow must be above 0 and below 1, was "
                    + drawdownBelow.getAsDouble());
        }
    }

    /** So many bars after the halt began, ≥ 1. */
    public static Reentry after(int cooldownBars) {
        return new Reentry(OptionalInt.of(cooldownBars), OptionalDouble.empty(), false);
    }
}
