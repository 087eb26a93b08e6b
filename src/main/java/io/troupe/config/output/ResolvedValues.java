package io.troupe.config.output;

import io.troupe.config.ExecutionKeys;
import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings as plain values by dotted key, in the order of the table of keys. */
final class ResolvedValues {
    private ResolvedValues() {}

    /** Strategies are numbered: {@code strategies[0].id}; a grid is one, as written. */
    static Map<String, @Nullable Object> of(Settings settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Key<Settings, ?> key : KeyTable.beforeStrategies()) {
            values.put(key.path(), key.plain(settings));
        }
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            for (Key<StrategyEntry, ?> key : KeyTable.ofStrategy()) {
                boolean isSaid = !key.isYounger()
                        || !Objects.equals(key.plain(entries.get(i)), key.plainPreset());
                if (isSaid) {
                    values.put(key.path(i), key.plain(entries.get(i)));
                }
            }
        }
        for (Key<Settings, ?> key : KeyTable.afterStrategies()) {
            if (!ExecutionKeys.isReplaced(key, settings)) {
                values.put(key.path(), key.plain(settings));
            }
        }
        return values;
    }
}
