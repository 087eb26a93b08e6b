package io.troupe.config;

import io.troupe.config.execution.OrderSettings;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.GridNames;
import io.troupe.config.values.GridValues;
import io.troupe.model.Cadence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the list of strategies, as written: a strategy, or a grid of them. Immutable.
 *
 * @param id the strategy's name, or what the names of a grid's strategies are made of
 * @param type the registered name of the strategies' kind
 * @param resize when target weights become quantities again, beside when they change and when
 *        capital is divided anew: at the close of the first bar of each period
 * @param params what all of them share, in the order written
 * @param grid the parameters in which they differ, in the order written; empty if there is only one
 * @param construct what is made of their weights
 * @param active when they have part in the fund's capital
 * @param orders how they trade
 */
public record StrategyEntry(String id, String type, Cadence resize, Map<String, Object> params,
        Map<String, GridValues> grid, ConstructSettings construct, ActiveTime active,
        OrderSettings orders) {
    /** Copies the maps. */
    public StrategyEntry {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        grid = Collections.unmodifiableMap(new LinkedHashMap<>(grid));
    }

    /** Whether this is a grid. */
    public boolean isGrid() {
        return !grid.isEmpty();
    }

    /**
     * One strategy for every combination of the grid's values, the last key changing fastest.
     */
    List<StrategySettings> strategies() {
        if (!isGrid()) {
            return List.of(new StrategySettings(id, params, this));
        }
        List<StrategySettings> strategies = new ArrayList<>();
        for (Map<String, Object> combination : combinations()) {
            Map<String, Object> all = new LinkedHashMap<>(params);
            all.putAll(combination);
            strategies.add(new StrategySettings(GridNames.name(id, combination), all, this));
        }
        return strategies;
    }

    private List<Map<String, Object>> combinations() {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (Map.Entry<String, GridValues> key : grid.entrySet()) {
            List<Object> values = key.getValue().values();
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> shorter : combinations) {
                for (Object value : values) {
                    Map<String, Object> combination = new LinkedHashMap<>(shorter);
                    combination.put(key.getKey(), value);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
