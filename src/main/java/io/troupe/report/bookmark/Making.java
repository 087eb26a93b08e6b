package io.troupe.report.bookmark;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of which a bookmark tells. */
final class Making {
    /** Of the module for what serialization needs; the compiler warns of using it by name. */
    private static final String FACTORY = "sun.reflect.ReflectionFactory";
    private static final Map<String, Class<?>> PRIMITIVES = Map.of("int", int.class, "long",
            long.class, "double", double.class, "boolean", boolean.class, "float", float.class,
            "byte", byte.class, "short", short.class, "char", char.class);

    private static final ClassValue<Constructor<?>> EMPTY = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Class<?> factory = Class.forName(FACTORY);
                Object one = factory.getMethod("getReflectionFactory").invoke(null);
                return (Constructor<?>) factory
                        .getMethod("newConstructorForSerialization", Class.class,
                                Constructor.class)
                        .invoke(one, type, Object.class.getConstructor());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("objects cannot be made without a constructor", e);
            }
        }
    };

    private Making() {}

    /** A class by its name. */
    static Class<?> type(String name) throws BookmarkUnfitException {
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new BookmarkUnfitException("there is no class " + name, e);
        }
    }

    /** An object whose fields are all to be set: no constructor of its own runs. */
    static Object empty(Class<?> type) throws BookmarkUnfitException {
        if (!Memory.isOpen(type) || type.isInterface()) {
            throw new BookmarkUnfitException(type.getName() + " is not made here");
        }
        try {
            return EMPTY.get(type).newInstance();
        } catch (ReflectiveOperationException e) {
            throw new BookmarkUnfitException(type.getName() + " cannot be made", e);
        }
    }

    /** A record of components. */
    static Object record(Class<?> type, @Nullable Object[] values)
            throws BookmarkUnfitException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new BookmarkUnfitException(type.getName() + " cannot be made", e);
        }
    }
}
