package io.troupe.run.trials;

import io.troupe.config.Settings;
import io.troupe.data.MarketData;
import io.troupe.metrics.RiskFree;
import io.troupe.report.books.StrategyIdentity;
import java.util.List;
import java.util.Map;

/**
 * What is tried by a run. Immutable.
 *
 * @param runId the run's name
 * @param settings as resolved
 * @param strategies in the order of the settings, parameters with all defaults
 * @param codes by type, what tells the user's code from other code of the same type; nothing for
 *        types that Troupe has
 * @param data what it is run on
 * @param riskFree over what Sharpe ratios are
 */
public record Tried(String runId, Settings settings, List<StrategyIdentity> strategies,
        Map<String, String> codes, MarketData data, RiskFree riskFree) {
    /** Copies the list and the map. */
    public Tried {
        strategies = List.copyOf(strategies);
        codes = Map.copyOf(codes);
    }

    /** What tells a strategy's code from other code of the same type, empty if Troupe has it. */
    String code(int strategy) {
        return codes.getOrDefault(strategies.get(strategy).type(), "");
    }
}
