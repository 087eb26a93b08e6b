package io.troupe.report.bookmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Java's collections, as far as those who are led along remember anything in them. */
final class KnownCollections {
    private static final String FIXED = "fixed";
    private static final Set<Class<?>> KNOWN = Set.of(ArrayList.class, ArrayDeque.class,
            HashSet.class, LinkedHashSet.class, TreeSet.class, PriorityQueue.class,
            HashMap.class, LinkedHashMap.class, TreeMap.class, EnumMap.class);

    private KnownCollections() {}

    /** What a collection or map is called in a bookmark. */
    static String kind(Object collection) throws BookmarkUnfitException {
        Class<?> type = collection.getClass();
        if (KNOWN.contains(type)) {
            return type.getSimpleName();
        }
        if (type.getName().startsWith("java.util.ImmutableCollections$")
                || type.getName().startsWith("java.util.Collections$Unmodifiable")) {
            return FIXED + (collection instanceof List ? "List"
                    : collection instanceof Map ? "Map" : "Set");
        }
        throw new BookmarkUnfitException("a " + type.getName() + " cannot be written down");
    }

    static boolean isFixed(String kind) {
        return kind.startsWith(FIXED);
    }

    /** A collection of a kind with elements, in their order. */
    static Collection<@Nullable Object> of(String kind, List<@Nullable Object> elements)
            throws BookmarkUnfitException {
        return switch (kind) {
            case "ArrayList" -> new ArrayList<>(elements);
            case "ArrayDeque" -> new ArrayDeque<>(elements);
            case "HashSet" -> new HashSet<>(elements);
            case "LinkedHashSet" -> new LinkedHashSet<>(elements);
            case "TreeSet" -> new TreeSet<>(elements);
            case "fixedList" -> Collections.unmodifiableList(elements);
            case "fixedSet" -> Collections.unmodifiableSet(
                    new LinkedHashSet<>(elements));
            default -> throw new BookmarkUnfitException("a " + kind + " cannot be made anew");
        };
    }

    /** A map of a kind with entries, in their order. */
    static Map<Object, @Nullable Object> of(String kind, Map<Object, @Nullable Object> entries)
            throws BookmarkUnfitException {
        return switch (kind) {
            case "HashMap" -> new HashMap<>(entries);
            case "LinkedHashMap" -> new LinkedHashMap<>(entries);
            case "TreeMap" -> new TreeMap<>(entries);
            case "fixedMap" -> Collections.unmodifiableMap(entries);
            default -> throw new BookmarkUnfitException("a " + kind + " cannot be made anew");
        };
    }
}
