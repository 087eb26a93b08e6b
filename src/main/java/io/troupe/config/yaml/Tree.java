package io.troupe.config.yaml;

import io.troupe.config.values.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML as read, with the place of every value. Immutable. */
sealed interface Tree {
    Origin origin();

    /** The value as a user would recognise it in a message. */
    String shown();

    /**
     * A scalar.
     *
     * @param value null, Boolean, Long, BigInteger (if no Long holds it), Double or String
     * @param text as written, without quotes
     * @param quoted whether it was written in quotes
     */
    record Leaf(@Nullable Object value, String text, boolean quoted, Origin origin)
            implements
            Tree {
        @Override
        public String shown() {
            return quoted ? "\"" + text + "\"" : value == null ? "null" : text;
        }
    }

    /** A list. */
    record Items(List<Tree> items, Origin origin) implements Tree {
        /** Checks the components. */
        public Items {
            items = List.copyOf(items);
        }

        Items with(int index, Tree item) {
            List<Tree> changed = new ArrayList<>(items);
            changed.set(index, item);
            return new Items(changed, origin);
        }

        @Override
        public String shown() {
            return "a list of " + items.size();
        }
    }

    /** A map, in the order written. */
    record Branch(Map<String, Entry> entries, Origin origin) implements Tree {
        /** Checks the components. */
        public Branch {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        static Branch empty(Origin origin) {
            return new Branch(Map.of(), origin);
        }

        @Nullable
        Tree get(String name) {
            Entry entry = entries.get(name);
            return entry == null ? null : entry.value;
        }

        Branch with(String name, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(name, entry);
            return new Branch(changed, origin);
        }

        Branch without(String name) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.remove(name);
            return new Branch(changed, origin);
        }

        @Override
        public String shown() {
            return "a map of " + entries.size();
        }
    }

    /** A value of a map and the place of its key. */
    record Entry(Origin keyOrigin, Tree value) {}

    /** Whether this is {@code null} or nothing at all. */
    default boolean isNull() {
        return this instanceof Leaf leaf && leaf.value == null;
    }

    /**
     * Lays a tree over this one: maps entry by entry, anything else is replaced. An empty value
     * over a map leaves the map, since a heading whose lines are all commented out means nothing.
     */
    default Tree overlaid(Tree upper) {
        if (!(this instanceof Branch lower)) {
            return upper;
        }
        if (upper.isNull()) {
            return this;
        }
        if (!(upper instanceof Branch branch)) {
            return upper;
        }
        Map<String, Entry> merged = new LinkedHashMap<>(lower.entries);
        branch.entries.forEach((name, entry) -> merged.merge(name, entry, (below,
                above) -> new Entry(above.keyOrigin, below.value.overlaid(above.value))));
        return new Branch(merged, branch.origin);
    }
}
