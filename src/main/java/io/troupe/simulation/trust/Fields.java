package io.troupe.simulation.trust;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that an object of a class has beside those of the classes above it. */
final class Fields {
    /** Kept with the class itself, so that no class is kept for their sake. */
    private static final ClassValue<List<Field>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> (field.getModifiers()
                            & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                    .peek(field -> field.setAccessible(true)).toList();
        }
    };

    private Fields() {}

    /** The fields of a class that is not Java's own, in their order; scratch is left out. */
    static List<Field> of(Class<?> type) {
        return KNOWN.get(type);
    }

    static @Nullable Object get(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field was made accessible and is not", e);
        }
    }
}
