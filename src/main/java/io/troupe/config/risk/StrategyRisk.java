package io.troupe.config.risk;

import java.util.List;

/**
 * What a strategy must keep to by itself, wherever it is run.
 *
 * @param limits of its orders and positions, as fractions of its own value
 * @param halts what stops it
 */
public record StrategyRisk(LimitSettings limits, List<HaltSettings> halts) {
    /** Nothing. */
    public static final StrategyRisk NONE = new StrategyRisk(LimitSettings.NONE, List.of());

    /** Copies the list, and checks that nothing of the fund stops a strategy. */
    public StrategyRisk {
        halts = List.copyOf(halts);
        if (halts.stream().anyMatch(halt -> halt.scope() == HaltScopeName.FUND)) {
            throw new IllegalArgumentException("a strategy's own halts are of scope strategy,"
                    + " group or asset; those of the fund are under the fund's risk");
        }
    }
}
