package io.troupe.config;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import io.troupe.config.values.StrategyIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows where every value of some settings was written. Immutable. */
public final class Provenance {
    private final Map<String, Origin> origins;
    private final List<String> ids;

    Provenance(Map<String, Origin> origins, List<StrategyEntry> entries) {
        this.origins = new LinkedHashMap<>(origins);
        this.ids = new ArrayList<>(entries.stream().map(StrategyEntry::id).toList());
    }

    /**
     * Where a key's value was written; {@link Origin#DEFAULT} if nobody wrote one.
     *
     * @param key dotted, with strategies by number or by id: {@code strategies[0].params.top} or
     *        {@code strategies.momentum-12-1.params.top}
     */
    public Origin origin(String key) {
        return origins.getOrDefault(numbered(key), Origin.DEFAULT);
    }

    /**
     * The nearest place there is to blame for a key: its own, or that of the map around it if
     * nobody wrote the key.
     */
    public Origin nearestOrigin(String key) {
        String path = numbered(key);
        while (!path.isEmpty()) {
            Origin origin = origins.get(path);
            if (origin != null) {
                return origin;
            }
            int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            path = end < 0 ? "" : path.substring(0, end);
        }
        return Origin.DEFAULT;
    }

    /**
     * A problem that only another part can see, as a strategy's unknown parameter or missing
     * data, at the place the user has to change.
     */
    public ConfigProblem problem(String key, @Nullable String value, String message,
            @Nullable String hint) {
        return new ConfigProblem(nearestOrigin(key), numbered(key), value, message, hint);
    }

    /** The same for a key that a fund has once. */
    public ConfigProblem problem(Key<Settings, ?> key, @Nullable String value, String message,
            @Nullable String hint) {
        return problem(key.path(), value, message, hint);
    }

    private String numbered(String key) {
        String prefix = KeyTable.STRATEGIES + ".";
        if (!key.startsWith(prefix)) {
            return key;
        }
        String rest = key.substring(prefix.length());
        Optional<String> id = StrategyIds.prefixOf(rest, ids);
        return id.map(found -> KeyTable.STRATEGIES + "[" + ids.indexOf(found) + "]"
                + rest.substring(found.length())).orElse(key);
    }
}
