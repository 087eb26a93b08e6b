package io.troupe.config;

import io.troupe.config.execution.OrderSettings;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.GridNames;
import io.troupe.model.Cadence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One strategy of the fund. Immutable.
 *
 * @param id unique in the fund, {@code [A-Za-z0-9][A-Za-z0-9._-]*}
 * @param params in the order written, those of a grid last; values are {@link Long},
 *        {@link Double}, {@link String}, {@link Boolean} or lists of these; checked by the
 *        strategy's own parameter record
 * @param entry what it was made of; the strategies of a grid share one
 */
public record StrategySettings(String id, Map<String, Object> params, StrategyEntry entry) {
    /** Checks the components. */
    public StrategySettings {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** A strategy with an entry of its own. */
    public StrategySettings(String id, String type, Cadence resize, Map<String, Object> params) {
        this(id, params, new StrategyEntry(id, type, resize, params, Map.of(),
                ConstructSettings.NONE, ActiveTime.ALWAYS, OrderSettings.PLAIN));
    }

    /** The registered name of the strategy's kind. */
    public String type() {
        return entry.type();
    }

    /** When its target weights become quantities again, beside when they change. */
    public Cadence resize() {
        return entry.resize();
    }

    /** What is made of its weights. */
    public ConstructSettings construct() {
        return entry.construct();
    }

    /** When it has part in the fund's capital. */
    public ActiveTime active() {
        return entry.active();
    }

    /** How it trades. */
    public OrderSettings orders() {
        return entry.orders();
    }

    /** Its values of the grid's keys, in their order, for a message; empty without a grid. */
    public String combination() {
        Map<String, Object> own = new LinkedHashMap<>();
        entry.grid().keySet().forEach(key -> {
            Object value = params.get(key);
            if (value != null) {
                own.put(key, value);
            }
        });
        return GridNames.shown(own);
    }
}
