package io.troupe.strategies;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the value of a parameter is read from settings, by the type of its record component. */
enum ParameterKind {
    /** An {@code int} or {@code long}. */
    INTEGER("integer", "a whole number"),
    /** A {@code double}. */
    NUMBER("number", "a finite number"),
    /** A {@code boolean}. */
    BOOLEAN("boolean", "true or false"),
    /** A {@code String}. */
    TEXT("text", "text"),
    /** A {@code List<String>}. */
    LIST("list", "a list of texts"),
    /** A {@code List<Double>}. */
    NUMBERS("numbers", "a list of finite numbers"),
    /** A constant of an enum, by its name in lower case with hyphens. */
    CHOICE("name", "one of its choices");

    private final String label;
    private final String expectation;

    ParameterKind(String label, String expectation) {
        this.label = label;
        this.expectation = expectation;
    }

    static ParameterKind of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return INTEGER;
        }
        if (type == double.class) {
            return NUMBER;
        }
        if (type == boolean.class) {
            return BOOLEAN;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (isListOf(String.class, component)) {
            return LIST;
        }
        if (isListOf(Double.class, component)) {
            return NUMBERS;
        }
        throw new IllegalArgumentException("parameter " + component.getName() + " of "
                + component.getDeclaringRecord().getName() + " must be an int, long, double,"
                + " boolean, String, enum, List<String> or List<Double>, is " + component.getGenericType());
    }

    private static boolean isListOf(Class<?> element, RecordComponent component) {
        return component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == element;
    }

    String label() {
        return label;
    }

    String expectation() {
        return expectation;
    }

    /** The value as the component's type has it, or null if it is of another kind. */
    @Nullable
    Object convert(Object value, Class<?> type) {
        return switch (this) {
            case INTEGER -> integer(value, type);
            case NUMBER -> isNumber(value) ? ((Number) value).doubleValue() : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case TEXT -> value instanceof String ? value : null;
            case LIST -> value instanceof List<?> list
                    && list.stream().allMatch(String.class::isInstance) ? List.copyOf(list) : null;
            case NUMBERS -> value instanceof List<?> list
                    && list.stream().allMatch(ParameterKind::isNumber)
                            ? list.stream().map(each -> ((Number) each).doubleValue()).toList()
                            : null;
            case CHOICE -> choice(value, type);
        };
    }

    /** The value written as text, as defaults are. */
    Object parse(String text, Class<?> type) {
        Object value = switch (this) {
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TEXT, CHOICE -> text;
            case LIST -> items(text);
            case NUMBERS -> items(text).stream().map(Double::valueOf).toList();
        };
        Object converted = convert(value, type);
        if (converted == null) {
            throw new IllegalArgumentException(
                    "default must be " + expectation + ", is " + text);
        }
        return converted;
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** The names of an enum's constants as settings write them. */
    static List<String> choices(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? List.of()
                : Arrays.stream(constants).map(ParameterKind::written).toList();
    }

    private static @Nullable Object integer(Object value, Class<?> type) {
        if (!(value instanceof Integer || value instanceof Long)) {
            return null;
        }
        long whole = ((Number) value).longValue();
        if (type == long.class) {
            return whole;
        }
        return whole == (int) whole ? (Object) (int) whole : null;
    }

    private static @Nullable Object choice(Object value, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(value)).findFirst().orElse(null);
    }

    private static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
