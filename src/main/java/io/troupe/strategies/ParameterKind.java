package io.troupe.strategies;

import io.troupe.model.Labeled;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    /** A {@code List<Integer>}. */
    INTEGERS("integers", "a list of whole numbers"),
    /** A {@code List<Long>}. */
    LONGS("integers", "a list of whole numbers"),
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
        ParameterKind list = ofList(component.getGenericType());
        if (list == null) {
            throw new IllegalArgumentException("parameter " + component.getName() + " of "
                    + component.getDeclaringRecord().getName() + " must be an int, long, double,"
                    + " boolean, String, enum, or a List of String, Integer, Long or Double, is "
                    + component.getGenericType().getTypeName());
        }
        return list;
    }

    private static @Nullable ParameterKind ofList(Type type) {
        if (!(type instanceof ParameterizedType list) || list.getRawType() != List.class) {
            return null;
        }
        Type item = list.getActualTypeArguments()[0];
        if (item == String.class) {
            return LIST;
        }
        if (item == Integer.class) {
            return INTEGERS;
        }
        return item == Long.class ? LONGS : item == Double.class ? NUMBERS : null;
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
            case NUMBER -> number(value);
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case TEXT -> value instanceof String ? value : null;
            case LIST -> value instanceof List<?> list
                    && list.stream().allMatch(String.class::isInstance) ? List.copyOf(list) : null;
            case INTEGERS -> list(value, item -> integer(item, int.class));
            case LONGS -> list(value, item -> integer(item, long.class));
            case NUMBERS -> list(value, ParameterKind::number);
            case CHOICE -> choice(value, type);
        };
    }

    private static @Nullable Object list(Object value,
            Function<Object, @Nullable Object> converted) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (Object item : list) {
            Object one = item == null ? null : converted.apply(item);
            if (one == null) {
                return null;
            }
            items.add(one);
        }
        return List.copyOf(items);
    }

    /** The value written as text, as defaults are. */
    Object parse(String text, Class<?> type) {
        Object converted = convert(read(text), type);
        if (converted == null) {
            throw new IllegalArgumentException(
                    "default must be " + expectation + ", is " + text);
        }
        return converted;
    }

    private Object read(String text) {
        return switch (this) {
            case TEXT, CHOICE -> text;
            case INTEGER, NUMBER, BOOLEAN -> scalar(text);
            case LIST -> items(text);
            case INTEGERS, LONGS, NUMBERS -> items(text).stream().map(ParameterKind::scalar)
                    .toList();
        };
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /** A number or truth value as it is written, or the text if it is neither. */
    private static Object scalar(String text) {
        String word = text.strip();
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        try {
            return word.matches("[-+]?[0-9]+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    /** The names of an enum's constants as settings write them. */
    static List<String> choices(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? List.of()
                : Arrays.stream(constants).map(ParameterKind::written).toList();
    }

    private static @Nullable Object number(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : null;
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

    /** An enum constant as settings write it: by its label, if it has one, else by its name. */
    static String written(Object constant) {
        return constant instanceof Labeled labeled ? labeled.label()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
