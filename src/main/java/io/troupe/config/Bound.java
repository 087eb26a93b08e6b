package io.troupe.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by dotted key, as far as they could be bound; defaults fill what nobody wrote. */
final class Bound {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private int strategies;

    void put(String path, @Nullable Object value) {
        values.put(path, value);
    }

    void origin(String path, Origin origin) {
        origins.put(path, origin);
    }

    void strategies(int count) {
        strategies = count;
    }

    int strategies() {
        return strategies;
    }

    Map<String, Origin> origins() {
        return origins;
    }

    Origin origin(String path) {
        return origins.getOrDefault(path, Origin.DEFAULT);
    }

    /** Whether a key has a value that passed, so that rules may look at it. */
    boolean has(String path) {
        return values.get(path) != null;
    }

    /** A value that is there and has the key's type. */
    <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(type.cast(values.get(path)), path);
    }

    /** A value that may be left open. */
    <T> @Nullable T find(String path, Class<T> type) {
        return type.cast(values.get(path));
    }

    /** A list whose items have the key's type. */
    <T> List<T> list(String path, Class<T> item) {
        List<?> list = get(path, List.class);
        return list.stream().map(item::cast).toList();
    }
}
