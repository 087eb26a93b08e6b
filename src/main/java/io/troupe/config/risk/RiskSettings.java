package io.troupe.config.risk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the fund as a whole must keep to.
 *
 * @param preset of which its limits are where nothing else was said
 * @param limits of its orders and positions, those of the preset among them
 * @param maxDrawdown fall from the highest value at which the fund goes flat, in (0, 1]
 * @param cooldownBars bars it then stays flat, ≥ 1; empty for the rest of the run
 * @param halts what else stops it; those of scope strategy stop every strategy by itself
 * @param overlay what scales all that is wanted
 * @param var by what losses are forecast
 */
public record RiskSettings(RiskPreset preset, LimitSettings limits, OptionalDouble maxDrawdown,
        OptionalInt cooldownBars, List<HaltSettings> halts, OverlaySettings overlay,
        VarSettings var) {
    /** Copies the list. */
    public RiskSettings {
        halts = List.copyOf(halts);
    }
}
