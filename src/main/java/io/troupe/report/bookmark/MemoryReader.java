package io.troupe.report.bookmark;

import java.io.DataInput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads what objects remembered into others that were made the same way and have not been led along
 * yet. What stands in a final field, or in a collection of one, is filled where it is; what stands
 * in another field is made anew. What is part of how they were made must be what it was: numbers,
 * texts and sizes in final fields, those that follow the number of bars excepted. One thread, one
 * use; after an exception the objects are of no use any more.
 */
final class MemoryReader {
    private final DataInput in;
    private final Columns.Reading columns;
    private final Growth growth;
    private final List<@Nullable Object> numbered = new ArrayList<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private final Claims claims = new Claims();

    MemoryReader(DataInput in, Columns.Reading columns, Growth growth) {
        this.in = in;
        this.columns = columns;
        this.growth = growth;
    }

    /**
     * Reads one object.
     *
     * @param fresh what stands at its place, to be filled; null: it is made anew
     * @return what was read: {@code fresh}, where that could be filled
     * @throws BookmarkUnfitException if it does not fit
     */
    @Nullable
    Object read(@Nullable Object fresh) throws IOException, BookmarkUnfitException {
        Node node = Node.of(in.readByte());
        return switch (node) {
            case NULL -> null;
            case AGAIN -> numbered.get(in.readInt());
            case GIVEN -> {
                if (fresh == null) {
                    throw new BookmarkUnfitException("what every walk is given is not there");
                }
                yield fresh;
            }
            case ENUM, TEXT, DECIMAL, INT, LONG, DOUBLE, BOOLEAN, DATE, OPTIONAL, OPTIONAL_INT,
                    OPTIONAL_LONG, OPTIONAL_DOUBLE ->
                value(node, fresh);
            case BITS -> bits(claims.take(fresh));
            case ARRAY -> array(claims.take(fresh));
            case COPY -> copy(claims.take(fresh));
            case COLLECTION -> collection(claims.take(fresh));
            case MAP -> map(claims.take(fresh));
            case OBJECT -> object(claims.take(fresh));
        };
    }

    private Object value(Node node, @Nullable Object fresh)
            throws IOException, BookmarkUnfitException {
        return switch (node) {
            case ENUM -> constant(type(), in.readUTF());
            case TEXT -> Values.readText(in);
            case DECIMAL -> new BigDecimal(new BigInteger(in.readUTF()), in.readInt());
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case OPTIONAL -> Optional.ofNullable(
                    read(fresh instanceof Optional<?> there ? there.orElse(null) : null));
            case OPTIONAL_INT -> read(null) instanceof Integer number ? OptionalInt.of(number)
                    : OptionalInt.empty();
            case OPTIONAL_LONG -> read(null) instanceof Long number ? OptionalLong.of(number)
                    : OptionalLong.empty();
            default -> read(null) instanceof Double number ? OptionalDouble.of(number)
                    : OptionalDouble.empty();
        };
    }

    private static Object constant(Class<?> type, String name) throws BookmarkUnfitException {
        for (Object each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(name)) {
                return each;
            }
        }
        throw new BookmarkUnfitException(type.getSimpleName() + " has no " + name);
    }

    private Object bits(@Nullable Object fresh) throws IOException {
        long[] words = new long[in.readInt()];
        Values.readRange(in, words, 0, words.length);
        BitSet bits = fresh instanceof BitSet set ? set : new BitSet();
        bits.clear();
        bits.or(BitSet.valueOf(words));
        numbered.add(bits);
        return bits;
    }

    private Object array(@Nullable Object fresh) throws IOException, BookmarkUnfitException {
        Class<?> component = type();
        int length = in.readInt();
        Object array = fits(fresh, component, length) ? Objects.requireNonNull(fresh)
                : Array.newInstance(component, length);
        numbered.add(array);
        if (array instanceof Object[]) {
            for (int i = 0; i < length; i++) {
                Array.set(array, i, read(Array.get(array, i)));
            }
        } else if (Columns.isLarge(component, length)) {
            column(array, length);
        } else {
            Values.readRange(in, array, 0, length);
        }
        return array;
    }

    private void column(Object array, int length) throws IOException {
        Columns.Extent extent = new Columns.Extent(in.readLong(), in.readInt());
        int used = in.readInt();
        columns.fill(array, extent);
        Values.readRange(in, array, extent.count(), used - extent.count());
        Values.clear(array, used, length);
    }

    private boolean fits(@Nullable Object fresh, Class<?> component, int length) {
        return fresh != null && fresh.getClass().isArray()
                && fresh.getClass().componentType() == component
                && growth.explains(length, Array.getLength(fresh));
    }

    private Object copy(@Nullable Object fresh) throws IOException {
        double[] same = (double[]) Objects.requireNonNull(numbered.get(in.readInt()));
        int length = in.readInt();
        double[] array = fits(fresh, double.class, length)
                ? (double[]) Objects.requireNonNull(fresh)
                : new double[length];
        numbered.add(array);
        System.arraycopy(same, 0, array, 0, length);
        columns.filledAlike(array, same);
        return array;
    }

    private Object collection(@Nullable Object fresh) throws IOException, BookmarkUnfitException {
        String kind = in.readUTF();
        int size = in.readInt();
        int number = numbered.size();
        numbered.add(fresh);
        Collection<?> there = fresh instanceof Collection<?> each ? each : List.of();
        List<@Nullable Object> elements = new ArrayList<>(size);
        boolean isSame = there.size() == size;
        Iterator<?> theirs = there.iterator();
        for (int i = 0; i < size; i++) {
            Object old = theirs.hasNext() ? theirs.next() : null;
            Object element = read(old);
            isSame &= isOne(element, old);
            elements.add(element);
        }
        if (fresh == null || (KnownCollections.isFixed(kind) && !isSame)) {
            Collection<?> made = KnownCollections.of(kind, elements);
            numbered.set(number, made);
            return made;
        }
        if (!isSame) {
            Objects.requireNonNull(fresh);
            refill((Collection<?>) fresh, elements);
        }
        return fresh;
    }

    @SuppressWarnings("unchecked") // elements are those of such a collection
    private static void refill(Collection<?> fresh, List<@Nullable Object> elements) {
        Collection<@Nullable Object> collection = (Collection<@Nullable Object>) fresh;
        collection.clear();
        collection.addAll(elements);
    }

    private Object map(@Nullable Object fresh) throws IOException, BookmarkUnfitException {
        String kind = in.readUTF();
        int size = in.readInt();
        int number = numbered.size();
        numbered.add(fresh);
        Map<?, ?> there = fresh instanceof Map<?, ?> each ? each : Map.of();
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
        boolean isSame = there.size() == size;
        for (int i = 0; i < size; i++) {
            Object key = Objects.requireNonNull(read(null));
            Object old = there.get(key);
            Object value = read(old);
            isSame &= isOne(value, old);
            entries.put(key, value);
        }
        if (fresh == null || (KnownCollections.isFixed(kind) && !isSame)) {
            Map<?, ?> made = KnownCollections.of(kind, entries);
            numbered.set(number, made);
            return made;
        }
        if (!isSame) {
            refill((Map<?, ?>) fresh, entries);
        }
        return fresh;
    }

    @SuppressWarnings("unchecked") // entries are those of such a map
    private static void refill(Map<?, ?> fresh, Map<Object, @Nullable Object> entries) {
        Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) fresh;
        map.clear();
        map.putAll(entries);
    }

    private Object object(@Nullable Object fresh) throws IOException, BookmarkUnfitException {
        Class<?> type = type();
        if (type.isRecord()) {
            return record(type, fresh);
        }
        boolean isThere = fresh != null && fresh.getClass() == type;
        Object object = isThere ? Objects.requireNonNull(fresh) : Making.empty(type);
        numbered.add(object);
        for (Class<?> each = type; Memory.isOpen(each); each = each.getSuperclass()) {
            for (Field field : Memory.fields(each)) {
                field(field, object, isThere);
            }
        }
        return object;
    }

    private void field(Field field, Object object, boolean isThere)
            throws IOException, BookmarkUnfitException {
        try {
            boolean stays = isThere && Memory.isFinal(field);
            Object old = field.get(object);
            if (field.getType().isPrimitive()) {
                Object value = Values.readPrimitive(in, field.getType());
                if (!stays) {
                    field.set(object, value);
                } else if (!isExplained(value, Objects.requireNonNull(old))) {
                    throw new BookmarkUnfitException("was " + value + " and is " + old);
                }
                return;
            }
            Object value = read(stays ? old : null);
            if (!stays) {
                field.set(object, value);
            } else if (!isOne(value, old) && !Objects.equals(value, old)) {
                throw new BookmarkUnfitException("is no longer what it was");
            }
        } catch (BookmarkUnfitException e) {
            throw new BookmarkUnfitException(field.getDeclaringClass().getSimpleName() + "."
                    + field.getName() + ": " + e.getMessage(), e);
        } catch (IllegalAccessException e) {
            throw new BookmarkUnfitException(field + " cannot be set", e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is one object is the question
    private static boolean isOne(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private boolean isExplained(Object was, Object is) {
        return was.equals(is) || (was instanceof Integer before && is instanceof Integer now
                && growth.explains(before, now));
    }

    /** A record is made anew, unless all that it is made of stands where it stood. */
    private Object record(Class<?> type, @Nullable Object fresh)
            throws IOException, BookmarkUnfitException {
        int number = numbered.size();
        boolean isThere = fresh != null && fresh.getClass() == type;
        numbered.add(isThere ? fresh : null);
        List<Field> fields = Memory.fields(type);
        @Nullable
        Object[] values = new @Nullable Object[fields.size()];
        boolean isSame = isThere;
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            try {
                Object old = isThere ? field.get(fresh) : null;
                if (field.getType().isPrimitive()) {
                    values[i] = Values.readPrimitive(in, field.getType());
                    isSame &= old != null && isExplained(Objects.requireNonNull(values[i]), old);
                } else {
                    values[i] = read(old);
                    isSame &= isOne(values[i], old) || Objects.equals(values[i], old);
                }
            } catch (IllegalAccessException e) {
                throw new BookmarkUnfitException(field + " cannot be read", e);
            }
        }
        if (isSame) {
            return Objects.requireNonNull(fresh);
        }
        Object made = Making.record(type, values);
        numbered.set(number, made);
        return made;
    }

    private Class<?> type() throws IOException, BookmarkUnfitException {
        int number = in.readInt();
        if (number == classes.size()) {
            classes.add(Making.type(in.readUTF()));
        }
        return classes.get(number);
    }
}
