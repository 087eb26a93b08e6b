package io.troupe.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a strategy is. Immutable.
 *
 * @param id its name in the fund
 * @param type the registered name of its kind, empty if that is not known
 * @param parameters by name, defaults filled in: numbers, texts, booleans and lists of texts
 */
public record StrategyIdentity(String id, String type, Map<String, Object> parameters) {
    /** Copies the parameters. */
    public StrategyIdentity {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A strategy of which only the name is known. */
    public static StrategyIdentity named(String id) {
        return new StrategyIdentity(id, "", Map.of());
    }
}
