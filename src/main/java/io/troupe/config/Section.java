package io.troupe.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the keys of a section as they are declared, which is the order of the reference.
 *
 * @param <S> what keeps their values
 */
final class Section<S> {
    private final List<Key<S, ?>> keys = new ArrayList<>();

    List<Key<S, ?>> all() {
        return List.copyOf(keys);
    }

    <T> Draft<T> required(String path, KeyType<T> type, Function<S, T> reader) {
        return new Draft<>(path, type, null, reader);
    }

    <T> Draft<T> optional(String path, KeyType<T> type, T preset, Function<S, T> reader) {
        return new Draft<>(path, type, preset, reader);
    }

    /** A key that lacks its documentation; unless it is said, results depend on it. */
    final class Draft<T> {
        private final String path;
        private final KeyType<T> type;
        private final @Nullable T preset;
        private final Function<S, T> reader;
        private String unit = "";
        private boolean affectsResults = true;
        private boolean isYounger;

        private Draft(String path, KeyType<T> type, @Nullable T preset, Function<S, T> reader) {
            this.path = path;
            this.type = type;
            this.preset = preset;
            this.reader = reader;
        }

        Draft<T> unit(String name) {
            unit = name;
            return this;
        }

        /** Marks a key that no result depends on. */
        Draft<T> neutral() {
            affectsResults = false;
            return this;
        }

        /** Marks a key that came after runs had been made. */
        Draft<T> added() {
            isYounger = true;
            return this;
        }

        /** Completes the key. */
        Key<S, T> doc(String doc, String example) {
            Key<S, T> key = new Key<>(path, type, preset, reader,
                    new Key.Note(unit, doc, example), affectsResults, isYounger);
            keys.add(key);
            return key;
        }
    }
}
