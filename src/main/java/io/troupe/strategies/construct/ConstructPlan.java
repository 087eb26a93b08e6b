package io.troupe.strategies.construct;

import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.LinearCosts;
import io.troupe.portfolio.rebalancing.Sessions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a strategy's portfolio is constructed, and what its words mean.
 *
 * @param spec how
 * @param groups of assets
 * @param factors by name exposures by symbol; an asset that is not there has none
 * @param costs of trading
 * @param calendar of the exchange, if there is one
 */
public record ConstructPlan(ConstructSpec spec, Groups groups,
        Map<String, Map<String, Double>> factors, LinearCosts costs,
        Optional<Sessions> calendar) {
    /** Copies the factors. */
    public ConstructPlan {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        factors.forEach((name, exposures) -> copy.put(name,
                Collections.unmodifiableMap(new TreeMap<>(exposures))));
        factors = Collections.unmodifiableMap(copy);
    }

    /** A plan without factors, costs and calendar. */
    public static ConstructPlan of(ConstructSpec spec, Groups groups) {
        return new ConstructPlan(spec, groups, Map.of(), LinearCosts.NONE,
                Optional.empty());
    }
}
