package io.troupe.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting: where it is written, what may be written there, what counts if nobody writes it,
 * where it is kept, and what a user is told about it. Immutable. Reading, output, JSON Schema and
 * reference all go by this one constant.
 *
 * @param <S> what keeps the value: {@link Settings}, or {@link StrategyEntry} for what every
 *        strategy has of its own
 * @param <T> the value
 * @param path dotted; {@code strategies[].id} stands for the id of every strategy
 * @param preset the default; null if the key is required
 * @param reader takes the value from where it is kept
 * @param affectsResults whether the value can change what a run computes or writes to its journal
 * @param isYounger whether there were runs before the key: at its default it does not count among
 *        the settings that results depend on, so that these runs can go on
 */
public record Key<S, T>(String path, KeyType<T> type, @Nullable T preset, Function<S, T> reader,
        Note note, boolean affectsResults, boolean isYounger) {
    /**
     * What a user is told.
     *
     * @param unit of the value, or empty
     * @param doc one sentence or more
     * @param example a value as written in YAML
     */
    public record Note(String unit, String doc, String example) {}

    /** Whether somebody must write it. */
    public boolean required() {
        return preset == null;
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path of a strategy's own key, for an entry of the list counted from 0. */
    public String path(int entry) {
        return path.replace("[]", "[" + entry + "]");
    }

    /** The key with a value, as a file says it: {@code data.missing: hold}. */
    public String saying(T value) {
        return path + ": " + type.plain(value);
    }

    /** The value that is kept, as YAML and JSON say it; null if it was left open. */
    public @Nullable Object plain(S kept) {
        return type.plain(reader.apply(kept));
    }

    /** The default as YAML and JSON say it; null if it is left open or there is none. */
    public @Nullable Object plainPreset() {
        return preset == null ? null : type.plain(preset);
    }
}
