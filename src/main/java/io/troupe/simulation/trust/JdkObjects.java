package io.troupe.simulation.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of an object of Java's own classes, whose fields are closed. Collections and
 * maps are taken in the order in which they iterate, also those that promise none: a sum over them
 * depends on it. Views and wrappers of other collections are not known, since what they are views
 * of cannot be seen; nor are iterators.
 */
final class JdkObjects {
    private static final Set<String> COLLECTIONS = Set.of("ArrayList", "LinkedList", "ArrayDeque",
            "Vector", "Stack", "PriorityQueue", "HashSet", "LinkedHashSet", "TreeSet", "HashMap",
            "LinkedHashMap", "TreeMap", "Hashtable", "EnumMap", "RegularEnumSet", "JumboEnumSet",
            "Arrays$ArrayList", "ImmutableCollections$ListN", "ImmutableCollections$List12",
            "ImmutableCollections$SetN", "ImmutableCollections$Set12",
            "ImmutableCollections$MapN", "ImmutableCollections$Map1", "Collections$EmptyList",
            "Collections$EmptySet", "Collections$EmptyMap", "Collections$SingletonList",
            "Collections$SingletonSet", "Collections$SingletonMap", "ConcurrentHashMap",
            "ConcurrentSkipListMap", "ConcurrentSkipListSet", "CopyOnWriteArrayList",
            "CopyOnWriteArraySet", "ConcurrentLinkedQueue", "ConcurrentLinkedDeque",
            "ArrayBlockingQueue", "LinkedBlockingQueue", "LinkedBlockingDeque",
            "PriorityBlockingQueue");

    private JdkObjects() {}

    /**
     * A part of an object.
     *
     * @param key where it is: an index, or a key
     * @param value what it is
     */
    record Part(String key, @Nullable Object value) {}

    /**
     * Everything an object consists of as one of Java's classes; null if that cannot be known.
     *
     * @param type its class, or the one of Java's that its class extends
     */
    static @Nullable List<Part> parts(Object object, Class<?> type) {
        if (type == Object.class || type == Record.class) {
            return List.of();
        }
        if (isKnownCollection(type)) {
            return object instanceof Map<?, ?> map ? ofMap(map) : of((Collection<?>) object);
        }
        return switch (object) {
            case Random random when type == Random.class -> serialized(random);
            case BitSet set when type == BitSet.class ->
                List.of(new Part("bits", set.toLongArray()));
            case CharSequence text when type == StringBuilder.class
                    || type == StringBuffer.class ->
                List.of(new Part("text", text.toString()));
            case Optional<?> optional -> List.of(new Part("value", optional.orElse(null)));
            case Map.Entry<?, ?> entry when type.getSimpleName().contains("Simple") ->
                List.of(new Part("key", entry.getKey()), new Part("value", entry.getValue()));
            case AtomicInteger number when type == AtomicInteger.class ->
                List.of(new Part("value", number.get()));
            case AtomicLong number when type == AtomicLong.class ->
                List.of(new Part("value", number.get()));
            case AtomicBoolean flag when type == AtomicBoolean.class ->
                List.of(new Part("value", flag.get()));
            case AtomicReference<?> reference when type == AtomicReference.class ->
                List.of(new Part("value", reference.get()));
            case AtomicIntegerArray array -> List.of(new Part("values", array.toString()));
            case AtomicLongArray array -> List.of(new Part("values", array.toString()));
            case ByteBuffer buffer when buffer.hasArray() -> ofBuffer(buffer);
            default -> null;
        };
    }

    /** Whether a class is a collection or map that is not a view of another. */
    static boolean isKnownCollection(Class<?> type) {
        String name = type.getName();
        return (name.startsWith("java.util.concurrent.") || name.startsWith("java.util."))
                && COLLECTIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<Part> of(Collection<?> collection) {
        List<Part> parts = new ArrayList<>(collection.size() + 1);
        int index = 0;
        for (Object element : collection) {
            parts.add(new Part(Integer.toString(index++), element));
        }
        switch (collection) {
            case SortedSet<?> set -> parts.add(new Part("comparator", set.comparator()));
            case PriorityQueue<?> queue -> parts.add(new Part("comparator", queue.comparator()));
            case PriorityBlockingQueue<?> queue ->
                parts.add(new Part("comparator", queue.comparator()));
            case ArrayBlockingQueue<?> queue ->
                parts.add(new Part("room", queue.remainingCapacity()));
            case LinkedBlockingQueue<?> queue ->
                parts.add(new Part("room", queue.remainingCapacity()));
            case LinkedBlockingDeque<?> queue ->
                parts.add(new Part("room", queue.remainingCapacity()));
            default -> {
                // Its elements are all there is.
            }
        }
        return parts;
    }

    private static List<Part> ofMap(Map<?, ?> map) {
        List<Part> parts = new ArrayList<>(2 * map.size() + 1);
        int index = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            String place = key != null && Values.isValue(key) ? Values.text(key)
                    : Integer.toString(index);
            parts.add(new Part("key " + index++, key));
            parts.add(new Part(place, entry.getValue()));
        }
        if (map instanceof SortedMap<?, ?> sorted) {
            parts.add(new Part("comparator", sorted.comparator()));
        }
        return parts;
    }

    private static List<Part> ofBuffer(ByteBuffer buffer) {
        return List.of(new Part("array", buffer.array()), new Part("offset", buffer.arrayOffset()),
                new Part("position", buffer.position()), new Part("limit", buffer.limit()),
                new Part("order", buffer.order().toString()));
    }

    /** A generator of random numbers, whose serial form is its whole state. */
    private static @Nullable List<Part> serialized(Serializable object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            return null;
        }
        return List.of(new Part("state", bytes.toByteArray()));
    }
}
