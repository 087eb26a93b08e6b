package io.troupe.config;

import io.troupe.model.Cadence;
import io.troupe.portfolio.construction.ConstructSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is said below {@code construct}: of a strategy or of the fund. Immutable.
 *
 * @param values of all {@link ConstructKeys} by the name below {@code construct}, each of its key's
 *        type
 */
public record ConstructSettings(Map<String, Object> values) {
    /** Nothing is constructed. */
    public static final ConstructSettings NONE = new ConstructSettings(Map.of());

    /** Fills in what was not said. */
    public ConstructSettings {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Key<Settings, ?> key : ConstructKeys.all()) {
            String name = ConstructKeys.name(key);
            all.put(name, values.getOrDefault(name, Objects.requireNonNull(key.preset())));
        }
        values = Collections.unmodifiableMap(all);
    }

    static ConstructSettings of(Bound bound) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Key<Settings, ?> key : ConstructKeys.all()) {
            values.put(ConstructKeys.name(key), bound.get(key));
        }
        return new ConstructSettings(values);
    }

    /** The keys by their names below {@code construct}, in the order of the reference. */
    public static Map<String, Key<Settings, ?>> names() {
        Map<String, Key<Settings, ?>> names = new LinkedHashMap<>();
        ConstructKeys.all().forEach(key -> names.put(ConstructKeys.name(key), key));
        return Collections.unmodifiableMap(names);
    }

    /** The value of a key. */
    public <T> T get(Key<Settings, T> key) {
        return value(ConstructKeys.name(key));
    }

    // A key's values come from its own type: read by it, or its default.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T value(String name) {
        return (T) Objects.requireNonNull(values.get(name), name);
    }

    /** Whether nothing is constructed: there is neither an optimizer nor anything to keep to. */
    public boolean isNone() {
        return get(ConstructKeys.OPTIMIZER).isEmpty() && get(ConstructKeys.USES).isEmpty()
                && get(ConstructKeys.CONSTRAINTS).isEmpty();
    }

    /**
     * What a portfolio is constructed by.
     *
     * @param usual when, if it is not said; {@link Cadence#NEVER}: on signals alone
     * @throws IllegalStateException if {@link #isNone()}
     */
    public ConstructSpec spec(Cadence usual) {
        if (isNone()) {
            throw new IllegalStateException("nothing is constructed");
        }
        return new ConstructReading(this, usual).spec();
    }

    /** What differs from the defaults, as YAML and JSON say it. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Key<Settings, ?> key : ConstructKeys.all()) {
            if (!get(key).equals(key.preset())) {
                put(written, ConstructKeys.name(key), plain(key));
            }
        }
        return written;
    }

    private <T> Object plain(Key<Settings, T> key) {
        return Objects.requireNonNull(key.type().plain(get(key)));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            map.put(name, value);
        } else {
            put((Map<String, Object>) map.computeIfAbsent(name.substring(0, dot),
                    _ -> new LinkedHashMap<String, Object>()), name.substring(dot + 1), value);
        }
    }
}
