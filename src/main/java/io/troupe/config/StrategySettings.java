package io.troupe.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One strategy of the fund. Immutable.
 *
 * @param id unique in the fund, {@code [a-z0-9][a-z0-9._-]*}
 * @param type the registered name of the strategy's kind
 * @param resize when its target weights become quantities again
 * @param params in the order written; values are {@link Long}, {@link Double}, {@link String},
 *        {@link Boolean} or lists of these; checked by the strategy's own parameter record
 */
public record StrategySettings(String id, String type, Resize resize, Map<String, Object> params) {
    /** Checks the components. */
    public StrategySettings {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}
