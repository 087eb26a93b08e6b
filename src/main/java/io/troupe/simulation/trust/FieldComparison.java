package io.troupe.simulation.trust;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two objects field by field, as deep as they go: fields of all classes of the user's and
 * of libraries, arrays, and of Java's own classes those that {@link JdkObjects} knows. {@code
 * transient} fields are scratch and {@code static} ones belong to nobody. Objects that are reached
 * by two ways in one must be reached by the same two in the other; objects that both have in common
 * must be ones that nobody can change.
 *
 * <p>Numbers are compared by their bits, and all NaNs are one. What cannot be seen, and more than
 * {@link #MOST_OBJECTS} objects, count as a difference. Time and memory grow with the objects.
 */
public final class FieldComparison {
    /** How many objects are looked at; elements of arrays of primitives are not counted. */
    public static final int MOST_OBJECTS = 250_000;

    private final IdentityHashMap<Object, Object> partners = new IdentityHashMap<>();
    private final IdentityHashMap<Object, FieldPath> taken = new IdentityHashMap<>();
    private final Deque<Pair> open = new ArrayDeque<>();
    private int objects;

    private FieldComparison() {}

    private record Pair(@Nullable Object living, @Nullable Object restored,
            @Nullable FieldPath path) {
        Difference differs() {
            return differs(Values.text(living), Values.text(restored));
        }

        Difference differs(String first, String second) {
            return new Difference(path == null ? "this" : path.text(), first, second);
        }

        /** The same words for both, where it is not their values that differ. */
        Difference cannot(String why) {
            return differs(Values.text(living) + " (" + why + ")", Values.text(restored));
        }
    }

    /** The first difference between two objects, depth first in the order of fields. */
    public static Optional<Difference> between(Object living, Object restored) {
        FieldComparison comparison = new FieldComparison();
        comparison.open.push(new Pair(living, restored, null));
        while (!comparison.open.isEmpty()) {
            Pair next = comparison.open.pop();
            Difference found = comparison.guarded(next);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A collection of the user's own making may throw when it is walked over. */
    private @Nullable Difference guarded(Pair pair) {
        try {
            return compare(pair);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return pair.cannot("cannot be compared: " + e.getClass().getSimpleName());
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is one object is the question
    private @Nullable Difference compare(Pair pair) {
        Object living = pair.living;
        Object restored = pair.restored;
        if (living == null || restored == null) {
            return living == restored ? null : pair.differs();
        }
        if (living == restored) {
            return SharedObjects.isHarmless(living) ? null
                    : pair.cannot("one object that all instances share and can change");
        }
        if (living.getClass() != restored.getClass()) {
            return pair.differs(living.getClass().getTypeName(),
                    restored.getClass().getTypeName());
        }
        if (Values.isValue(living)) {
            return Values.same(living, restored) ? null : pair.differs();
        }
        boolean isMet = partners.containsKey(living) || taken.containsKey(restored);
        return isMet ? metAgain(pair, living, restored) : met(pair, living, restored);
    }

    @SuppressWarnings("ReferenceEquality") // whether it is one object is the question
    private @Nullable Difference metAgain(Pair pair, Object living, Object restored) {
        if (partners.get(living) == restored) {
            return null;
        }
        // Copies of what nobody can change are as good as the thing itself.
        return SharedObjects.isHarmless(living) && SharedObjects.isHarmless(restored)
                ? contents(pair, living, restored)
                : aliased(pair);
    }

    private @Nullable Difference met(Pair pair, Object living, Object restored) {
        partners.put(living, restored);
        taken.put(restored, path(pair));
        return contents(pair, living, restored);
    }

    private @Nullable Difference contents(Pair pair, Object living, Object restored) {
        if (++objects > MOST_OBJECTS) {
            return pair.cannot("more than " + MOST_OBJECTS + " objects are not compared");
        }
        return living.getClass().isArray() ? arrays(pair, living, restored)
                : objects(pair, living, restored);
    }

    private Difference aliased(Pair pair) {
        FieldPath other = taken.get(pair.restored);
        return other == null
                ? pair.differs("an object that another field refers to too", "one of its own")
                : pair.differs(partners.containsKey(pair.living) ? "the object of another field"
                        : "an object of its own", "the object of " + other.text());
    }

    private @Nullable Difference arrays(Pair pair, Object living, Object restored) {
        int length = Array.getLength(living);
        if (length != Array.getLength(restored)) {
            return pair.differs();
        }
        if (!(living instanceof Object[] ours)) {
            int at = mismatch(living, restored);
            return at < 0 ? null
                    : new Pair(Array.get(living, at), Array.get(restored, at),
                            path(pair).element(Integer.toString(at))).differs();
        }
        Object[] theirs = (Object[]) restored;
        List<Pair> pairs = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            if (!isPlainlySame(ours[i], theirs[i])) {
                pairs.add(new Pair(ours[i], theirs[i], path(pair).element(Integer.toString(i))));
            }
        }
        return push(pair, pairs);
    }

    /** Whether there is nothing more to look at, as with most fields. */
    @SuppressWarnings("ReferenceEquality") // whether it is one object is the question
    private static boolean isPlainlySame(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return SharedObjects.isFixed(one) && one.getClass() == other.getClass()
                && (one == other || (Values.isValue(one) && Values.same(one, other)));
    }

    private static FieldPath path(Pair pair) {
        return pair.path == null ? FieldPath.field(null, "this") : pair.path;
    }

    private static int mismatch(Object living, Object restored) {
        return switch (living) {
            case double[] ours -> Arrays.mismatch(ours, (double[]) restored);
            case long[] ours -> Arrays.mismatch(ours, (long[]) restored);
            case int[] ours -> Arrays.mismatch(ours, (int[]) restored);
            case byte[] ours -> Arrays.mismatch(ours, (byte[]) restored);
            case boolean[] ours -> Arrays.mismatch(ours, (boolean[]) restored);
            case float[] ours -> Arrays.mismatch(ours, (float[]) restored);
            case char[] ours -> Arrays.mismatch(ours, (char[]) restored);
            case short[] ours -> Arrays.mismatch(ours, (short[]) restored);
            default -> throw new IllegalStateException("no array: " + living.getClass());
        };
    }

    private @Nullable Difference objects(Pair pair, Object living, Object restored) {
        List<Pair> pairs = new ArrayList<>();
        Class<?> type = living.getClass();
        while (!Values.isOfJdk(type)) {
            for (Field field : Fields.of(type)) {
                Object ours = Fields.get(field, living);
                Object theirs = Fields.get(field, restored);
                if (!isPlainlySame(ours, theirs)) {
                    pairs.add(new Pair(ours, theirs,
                            FieldPath.field(pair.path, field.getName())));
                }
            }
            type = type.getSuperclass();
        }
        List<JdkObjects.Part> ours = JdkObjects.parts(living, type);
        List<JdkObjects.Part> theirs = JdkObjects.parts(restored, type);
        if (ours == null || theirs == null) {
            return pair.cannot("what it remembers cannot be seen");
        }
        if (ours.size() != theirs.size()) {
            return pair.differs(sized(living), sized(restored));
        }
        for (int i = 0; i < ours.size(); i++) {
            JdkObjects.Part one = ours.get(i);
            if (!isPlainlySame(one.value(), theirs.get(i).value())) {
                pairs.add(new Pair(one.value(), theirs.get(i).value(),
                        path(pair).element(one.key())));
            }
        }
        return push(pair, pairs);
    }

    private static String sized(Object object) {
        int size = object instanceof Map<?, ?> map ? map.size() : ((Collection<?>) object).size();
        return Values.text(object) + " of size " + size;
    }

    /** Has pairs compared next, the first one first. */
    private @Nullable Difference push(Pair outer, List<Pair> pairs) {
        if (pairs.size() > MOST_OBJECTS) {
            return outer.cannot("more than " + MOST_OBJECTS + " objects are not compared");
        }
        Collections.reverse(pairs);
        pairs.forEach(open::push);
        return null;
    }
}
