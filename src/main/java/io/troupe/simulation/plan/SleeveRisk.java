package io.troupe.simulation.plan;

import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.limits.LimitRules;
import java.util.List;

/**
 * What a strategy must keep to by itself, wherever it is run: fractions are of its sleeve's value.
 *
 * @param limits of its orders and positions
 * @param halts what stops it
 */
public record SleeveRisk(LimitRules limits, List<HaltRule> halts) {
    /** Nothing. */
    public static final SleeveRisk NONE = new SleeveRisk(LimitRules.NONE, List.of());

    /** Copies the list. */
    public SleeveRisk {
        halts = List.copyOf(halts);
    }

    /** Whether there is nothing. */
    public boolean isNone() {
        return limits.isNone() && halts.isEmpty();
    }
}
