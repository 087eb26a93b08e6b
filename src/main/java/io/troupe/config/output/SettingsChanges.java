package io.troupe.config.output;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which settings that results depend on differ between two runs. */
public final class SettingsChanges {
    private SettingsChanges() {}

    /** One line per key that differs, in the order of the reference: {@code key was A, is B}. */
    public static List<String> between(Settings before, Settings now) {
        Map<String, @Nullable Object> old = ResolvedValues.of(before);
        Map<String, @Nullable Object> current = ResolvedValues.of(now);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(current.keySet());
        List<String> changes = new ArrayList<>();
        for (String path : paths) {
            Key<?, ?> key = KeyTable.find(path);
            boolean matters = key == null || key.affectsResults();
            if (matters && !Objects.equals(old.get(path), current.get(path))) {
                changes.add(path + " was " + text(old, path) + ", is " + text(current, path));
            }
        }
        return changes;
    }

    private static String text(Map<String, @Nullable Object> values, String path) {
        return values.containsKey(path) ? String.valueOf(values.get(path)) : "not there";
    }
}
