package io.troupe.simulation.trust;

import io.troupe.features.FeatureStore;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two instances may have one object in common: only if nobody can change it. One that
 * changes would hide a memory that no saved state holds, and what one instance does to it would
 * disturb the other.
 */
final class SharedObjects {
    private static final int MOST_OBJECTS = 10_000;
    /** What strategies are given by the simulation: the same for all, and not theirs to change. */
    private static final List<String> GIVEN = List.of("io.troupe.model", "io.troupe.data",
            "io.troupe.features", "io.troupe.math");

    /** Classes of which no object can be changed, kept with the class itself. */
    private static final ClassValue<Boolean> FIXED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Values.isValue(type) || isGiven(type) || type == Pattern.class
                    || Logger.class.isAssignableFrom(type)
                    || (type.isHidden() && Values.isOfJdk(type));
        }
    };

    private SharedObjects() {}

    /** Whether an object cannot be changed, nor anything that it holds. */
    static boolean isHarmless(Object shared) {
        if (isFixed(shared)) {
            return true;
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(shared));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (seen.add(next) && !isFixed(next)
                    && (seen.size() > MOST_OBJECTS || !open(next, open))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no object of its class can be changed, whatever it holds. */
    static boolean isFixed(Object object) {
        return FIXED.get(object.getClass());
    }

    private static boolean isGiven(Class<?> type) {
        return Objects.equals(type.getClassLoader(), FeatureStore.class.getClassLoader())
                && GIVEN.stream().anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    /** Adds what an object holds; false if it can be changed. */
    private static boolean open(Object object, Deque<Object> into) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return Array.getLength(object) == 0;
        }
        for (Class<?> each = type; each != null
                && each != Object.class; each = each.getSuperclass()) {
            boolean known = Values.isOfJdk(each) ? openJdk(object, each, into)
                    : openFields(object, each, into);
            if (!known) {
                return false;
            }
            if (Values.isOfJdk(each)) {
                return true;
            }
        }
        return true;
    }

    private static boolean openJdk(Object object, Class<?> type, Deque<Object> into) {
        boolean isFixed = type == Record.class || type == Optional.class
                || type.getName().startsWith("java.util.ImmutableCollections$")
                || type.getName().startsWith("java.util.Collections$Empty")
                || type.getName().startsWith("java.util.Collections$Singleton");
        List<JdkObjects.Part> parts = isFixed ? JdkObjects.parts(object, type) : null;
        if (parts == null) {
            return false;
        }
        parts.forEach(part -> add(part.value(), into));
        return true;
    }

    private static boolean openFields(Object object, Class<?> type, Deque<Object> into) {
        for (Field field : Fields.of(type)) {
            if (!Modifier.isFinal(field.getModifiers())) {
                return false;
            }
            if (!field.getType().isPrimitive()) {
                add(Fields.get(field, object), into);
            }
        }
        return true;
    }

    private static void add(@Nullable Object value, Deque<Object> into) {
        if (value != null) {
            into.push(value);
        }
    }
}
