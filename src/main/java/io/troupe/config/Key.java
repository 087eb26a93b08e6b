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
 */
record Key(String path, KeyType type, @Nullable Object preset, boolean required, String unit,
        String doc, String example, boolean affectsResults) {
    static Key required(String path, KeyType type) {
        return new Key(path, type, null, true, "", "", "", true);
    }

    static Key optional(String path, KeyType type, @Nullable Object preset) {
        return new Key(path, type, preset, false, "", "", "", true);
    }

    Key unit(String unit) {
        return new Key(path, type, preset, required, unit, doc, example, affectsResults);
    }

    Key doc(String doc, String example) {
        return new Key(path, type, preset, required, unit, doc, example, affectsResults);
    }

    /** Marks a key that no result depends on. */
    Key neutral() {
        return new Key(path, type, preset, required, unit, doc, example, false);
    }

    /** The last name of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
