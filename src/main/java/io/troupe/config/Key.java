package io.troupe.config;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table of keys.
 *
 * @param path dotted; {@code strategies[].id} stands for the id of every strategy
 * @param preset the default as bound: null for an empty optional, or if the key is required
 * @param unit of the value, or empty
 * @param doc one sentence for a user
 * @param example a value as written in YAML
 * @param affectsResults whether the value can change what a run computes or writes to its journal
 * @param isYounger whether there were runs before the key: at its default it does not count among
 *        the settings that results depend on, so that these runs can go on
 */
public record Key(String path, KeyType type, @Nullable Object preset, boolean required, String unit,
        String doc, String example, boolean affectsResults, boolean isYounger) {
    static Key required(String path, KeyType type) {
        return new Key(path, type, null, true, "", "", "", true, false);
    }

    static Key optional(String path, KeyType type, @Nullable Object preset) {
        return new Key(path, type, preset, false, "", "", "", true, false);
    }

    Key unit(String unit) {
        return new Key(path, type, preset, required, unit, doc, example, affectsResults,
                isYounger);
    }

    Key doc(String doc, String example) {
        return new Key(path, type, preset, required, unit, doc, example, affectsResults,
                isYounger);
    }

    /** Marks a key that no result depends on. */
    Key neutral() {
        return new Key(path, type, preset, required, unit, doc, example, false, isYounger);
    }

    /** Marks a key that came after runs had been made. */
    Key added() {
        return new Key(path, type, preset, required, unit, doc, example, affectsResults, true);
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
