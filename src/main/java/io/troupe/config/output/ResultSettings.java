package io.troupe.config.output;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings that make a run's results and its figures what they are. */
public final class ResultSettings {
    /** Bookings do not depend on these, but figures do. */
    private static final String MEASURES = "metrics.";

    private ResultSettings() {}

    /**
     * Values as compact JSON by dotted key, in the order of the reference. Left out are how the
     * work is spread, how the journal is written, where data lies, and the default of every key
     * that is younger than the first runs.
     */
    public static SequencedMap<String, String> of(Settings settings) {
        SequencedMap<String, String> chosen = new LinkedHashMap<>();
        ResolvedValues.of(settings).forEach((path, value) -> {
            Key<?, ?> key = KeyTable.find(path);
            boolean matters = key == null || key.affectsResults() || path.startsWith(MEASURES);
            boolean isSaid = key == null || !key.isYounger()
                    || !Objects.equals(value, key.plainPreset());
            if (matters && isSaid) {
                chosen.put(path, Json.compact(sorted(value)));
            }
        });
        return Collections.unmodifiableSequencedMap(chosen);
    }

    /** Parameters by name: read back from a run they have lost the order they were written in. */
    private static @Nullable Object sorted(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    }
}
