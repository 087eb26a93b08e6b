package io.troupe.report.bookmark;

import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what objects remember, depth first in the order of their fields. An object that is
 * reached twice is written once, so that what shared it shares it again. One thread, one use.
 */
final class MemoryWriter {
    private final DataOutput out;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Class<?>, Integer> classes = new HashMap<>();
    private final LargeArrays arrays = new LargeArrays();
    private final ColumnsOut columns;

    /**
     * Writes to a place.
     *
     * @param columns takes the large arrays
     */
    MemoryWriter(DataOutput out, ColumnsOut columns) {
        this.out = out;
        this.columns = columns;
    }

    /**
     * Writes an object and all that it remembers.
     *
     * @throws BookmarkUnfitException if a part of it is of a kind that cannot be written down
     */
    void write(@Nullable Object object) throws IOException, BookmarkUnfitException {
        if (object == null) {
            node(Node.NULL);
        } else if (Values.isValue(object)) {
            value(object);
        } else if (numbers.containsKey(object)) {
            node(Node.AGAIN);
            out.writeInt(Objects.requireNonNull(numbers.get(object)));
        } else if (Memory.isGiven(object)) {
            node(Node.GIVEN);
        } else {
            numbers.put(object, numbers.size());
            content(object);
        }
    }

    @SuppressWarnings("EnumOrdinal") // read back by the same version, or not at all
    private void node(Node node) throws IOException {
        out.writeByte(node.ordinal());
    }

    private void value(Object object) throws IOException, BookmarkUnfitException {
        switch (object) {
            case Enum<?> constant -> {
                node(Node.ENUM);
                type(constant.getDeclaringClass());
                out.writeUTF(constant.name());
            }
            case String text -> {
                node(Node.TEXT);
                Values.writeText(out, text);
            }
            case BigDecimal decimal -> {
                node(Node.DECIMAL);
                out.writeUTF(decimal.unscaledValue().toString());
                out.writeInt(decimal.scale());
            }
            case Integer number -> {
                node(Node.INT);
                out.writeInt(number);
            }
            case Long number -> {
                node(Node.LONG);
                out.writeLong(number);
            }
            case Double number -> {
                node(Node.DOUBLE);
                out.writeDouble(number);
            }
            case Boolean flag -> {
                node(Node.BOOLEAN);
                out.writeBoolean(flag);
            }
            case LocalDate date -> {
                node(Node.DATE);
                out.writeLong(date.toEpochDay());
            }
            default -> optional(object);
        }
    }

    private void optional(Object object) throws IOException, BookmarkUnfitException {
        switch (object) {
            case Optional<?> optional -> {
                node(Node.OPTIONAL);
                write(optional.orElse(null));
            }
            case OptionalInt optional -> {
                node(Node.OPTIONAL_INT);
                write(optional.isPresent() ? optional.getAsInt() : null);
            }
            case OptionalLong optional -> {
                node(Node.OPTIONAL_LONG);
                write(optional.isPresent() ? optional.getAsLong() : null);
            }
            case OptionalDouble optional -> {
                node(Node.OPTIONAL_DOUBLE);
                write(optional.isPresent() ? optional.getAsDouble() : null);
            }
            default -> throw new IllegalStateException(object.getClass() + " is no value");
        }
    }

    private void content(Object object) throws IOException, BookmarkUnfitException {
        switch (object) {
            case BitSet bits -> {
                node(Node.BITS);
                long[] words = bits.toLongArray();
                out.writeInt(words.length);
                Values.writeRange(out, words, 0, words.length);
            }
            case Collection<?> collection when !Memory.isOpen(collection.getClass()) -> {
                node(Node.COLLECTION);
                out.writeUTF(KnownCollections.kind(collection));
                out.writeInt(collection.size());
                for (Object element : collection) {
                    write(element);
                }
            }
            case Map<?, ?> map when !Memory.isOpen(map.getClass()) -> map(map);
            default -> {
                if (object.getClass().isArray()) {
                    array(object);
                } else {
                    object(object);
                }
            }
        }
    }

    private void map(Map<?, ?> map) throws IOException, BookmarkUnfitException {
        node(Node.MAP);
        out.writeUTF(KnownCollections.kind(map));
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    private void array(Object array) throws IOException, BookmarkUnfitException {
        Object same = arrays.sameAs(array);
        if (same != null) {
            node(Node.COPY);
            out.writeInt(Objects.requireNonNull(numbers.get(same)));
            out.writeInt(Array.getLength(array));
            return;
        }
        node(Node.ARRAY);
        Class<?> component = array.getClass().componentType();
        int length = Array.getLength(array);
        type(component);
        out.writeInt(length);
        if (array instanceof Object[] elements) {
            for (Object element : elements) {
                write(element);
            }
        } else if (Columns.isLarge(component, length)) {
            columns.write(out, array);
        } else {
            Values.writeRange(out, array, 0, length);
        }
    }

    private void object(Object object) throws IOException, BookmarkUnfitException {
        Class<?> type = object.getClass();
        if (!Memory.isOpen(type)) {
            throw new BookmarkUnfitException("an object of " + type.getName()
                    + " cannot be written down");
        }
        node(Node.OBJECT);
        type(type);
        for (Class<?> each = type; Memory.isOpen(each); each = each.getSuperclass()) {
            for (Field field : Memory.fields(each)) {
                field(field, object);
            }
        }
    }

    private void field(Field field, Object object) throws IOException, BookmarkUnfitException {
        try {
            if (field.getType().isPrimitive()) {
                Values.writePrimitive(out, field.getType(), field.get(object));
                return;
            }
            Object value = field.get(object);
            if (value != null && !Memory.isFinal(field) && !Values.isValue(value)
                    && Memory.isGiven(value)) {
                throw new BookmarkUnfitException("what it holds may be exchanged, and cannot be"
                        + " written down");
            }
            write(value);
        } catch (BookmarkUnfitException e) {
            throw new BookmarkUnfitException(field.getDeclaringClass().getSimpleName() + "."
                    + field.getName() + ": " + e.getMessage(), e);
        } catch (IllegalAccessException e) {
            throw new BookmarkUnfitException(field + " cannot be read", e);
        }
    }

    /** A class by its name the first time, by its number from then on. */
    private void type(Class<?> type) throws IOException {
        Integer known = classes.get(type);
        if (known == null) {
            out.writeInt(classes.size());
            out.writeUTF(type.getName());
            classes.put(type, classes.size());
        } else {
            out.writeInt(known);
        }
    }
}
