package io.troupe.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by dotted key, as far as they could be bound; defaults fill what nobody wrote. */
public final class Bound {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private int entries;

    public void put(String path, @Nullable Object value) {
        values.put(path, value);
    }

    public void origin(String path, Origin origin) {
        origins.put(path, origin);
    }

    /** How many entries the list of strategies has. */
    public void entries(int count) {
        entries = count;
    }

    public int entries() {
        return entries;
    }

    /**
     * An entry of the list of strategies, as far as it could be bound: nothing where its id or its
     * grid could not.
     */
    @Nullable
    public StrategyEntry entry(int index) {
        String path = KeyTable.STRATEGIES + "[" + index + "].";
        String id = find(path + "id", String.class);
        String type = find(path + "type", String.class);
        Resize resize = find(path + "resize", Resize.class);
        Map<?, ?> params = find(path + "params", Map.class);
        Map<?, ?> grid = find(path + "grid", Map.class);
        if (id == null || grid == null) {
            return null;
        }
        Map<String, Object> shared = new LinkedHashMap<>();
        (params == null ? Map.of() : params)
                .forEach((name, value) -> shared.put((String) name, value));
        Map<String, GridValues> differing = new LinkedHashMap<>();
        grid.forEach((name, values) -> differing.put((String) name, (GridValues) values));
        return new StrategyEntry(id, type == null ? "" : type,
                resize == null ? Resize.ON_CHANGE : resize, shared, differing);
    }

    public Map<String, Origin> origins() {
        return origins;
    }

    public Origin origin(String path) {
        return origins.getOrDefault(path, Origin.DEFAULT);
    }

    /** Whether a key has a value that passed, so that rules may look at it. */
    public boolean has(String path) {
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
