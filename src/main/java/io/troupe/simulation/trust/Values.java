package io.troupe.simulation.trust;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objects that are nothing but their value: none changes, and it is all one which one it is. */
final class Values {
    private static final int MOST_CHARS = 60;
    private static final Set<Class<?>> VALUES = Set.of(Boolean.class, Byte.class, Short.class,
            Character.class, Integer.class, Long.class, Float.class, Double.class, String.class,
            BigInteger.class, BigDecimal.class, MathContext.class, Class.class, UUID.class,
            Locale.class, Currency.class, URI.class, OptionalInt.class, OptionalLong.class,
            OptionalDouble.class);

    /** Kept with the class itself. */
    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return VALUES.contains(type) || Enum.class.isAssignableFrom(type)
                    || Charset.class.isAssignableFrom(type)
                    || (isOfJdk(type) && type.getPackageName().startsWith("java.time"));
        }
    };

    private Values() {}

    /** Whether an object is of a type whose {@code equals} tells everything. */
    static boolean isValue(Object object) {
        return KNOWN.get(object.getClass());
    }

    /** Whether objects of a class are values. */
    static boolean isValue(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether a class is Java's own: its fields cannot be looked at. */
    static boolean isOfJdk(Class<?> type) {
        return type.getModule().isNamed();
    }

    /** Whether two values of one class are the same; numbers by their bits. */
    static boolean same(Object one, Object other) {
        return one.equals(other);
    }

    /** An object in a few words; no code of the user's is called. */
    static String text(@Nullable Object object) {
        if (object == null) {
            return "null";
        }
        String text = switch (object) {
            case String string -> '"' + string + '"';
            case Enum<?> constant -> constant.name();
            case Class<?> type -> type.getTypeName();
            default -> plain(object);
        };
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS) + "…";
    }

    private static String plain(Object object) {
        Class<?> type = object.getClass();
        if (isValue(object)) {
            return object.toString();
        }
        if (type.isArray()) {
            return type.getComponentType().getTypeName() + "[" + Array.getLength(object) + "]";
        }
        return "an object of " + type.getTypeName();
    }
}
