package io.troupe.strategies.plugins.audit;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a value at one point of a method. Immutable.
 *
 * @param type its descriptor: of the object itself if {@code exact}, else of what it is used as
 * @param purity whether it can change
 * @param exact whether {@code type} is the very class
 * @param tables the arrays held by fields or parameters that it may be
 * @param sites the instructions that may have made it
 */
record Value(String type, Purity purity, boolean exact, Set<String> tables, Set<Integer> sites) {
    static final String OBJECT = "Ljava/lang/Object;";
    /** Nothing: as good as any constant. */
    static final Value NULL = new Value("", Purity.CONSTANT, false, Set.of(), Set.of());
    static final Value INT = new Value("I", Purity.CONSTANT, false, Set.of(), Set.of());

    /** Whether a value can change. */
    enum Purity {
        /** It cannot. */
        CONSTANT,
        /** Nobody can tell without knowing its class. */
        UNKNOWN,
        /** It can. */
        CHANGES
    }

    /** A value of which nothing but the type is known. */
    static Value of(String descriptor) {
        return new Value(descriptor, descriptor.length() == 1 ? Purity.CONSTANT : Purity.UNKNOWN,
                false, Set.of(), Set.of());
    }

    static Value constant(String descriptor) {
        return new Value(descriptor, Purity.CONSTANT, false, Set.of(), Set.of());
    }

    static Value changing(String descriptor) {
        return new Value(descriptor, Purity.CHANGES, false, Set.of(), Set.of());
    }

    /** What an instruction makes. */
    static Value made(String descriptor, int site) {
        return new Value(descriptor, Purity.UNKNOWN, true, Set.of(), Set.of(site));
    }

    /** The array that a field or a parameter holds. */
    static Value table(String descriptor, String table) {
        return new Value(descriptor, Purity.UNKNOWN, false, Set.of(table), Set.of());
    }

    boolean isWide() {
        return type.equals("J") || type.equals("D");
    }

    boolean isArray() {
        return type.startsWith("[");
    }

    /** The same value, used as another type. */
    Value as(String descriptor) {
        return exact ? this : new Value(descriptor, purity, false, tables, sites);
    }

    /** An element of this array; of an array of arrays one that still is part of it. */
    Value element() {
        String inner = isArray() ? type.substring(1) : OBJECT;
        return inner.startsWith("[") ? new Value(inner, purity, false, tables, sites)
                : new Value(inner, inner.length() == 1 ? Purity.CONSTANT : Purity.UNKNOWN, false,
                        Set.of(), Set.of());
    }

    /** What is known if it is one or the other. */
    Value or(Value other) {
        if (equals(other) || other.equals(NULL)) {
            return this;
        }
        if (equals(NULL)) {
            return other;
        }
        Purity both = purity == other.purity ? purity
                : purity == Purity.CHANGES || other.purity == Purity.CHANGES ? Purity.CHANGES
                        : Purity.UNKNOWN;
        boolean same = type.equals(other.type);
        return new Value(same ? type : OBJECT, both, same && exact && other.exact,
                union(tables, other.tables), union(sites, other.sites));
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<T> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
