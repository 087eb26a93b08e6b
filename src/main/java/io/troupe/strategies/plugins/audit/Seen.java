package io.troupe.strategies.plugins.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What following a method has shown. */
final class Seen {
    private final List<Put> puts = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    /** Instructions whose object or array was given something that changes. */
    private final Set<Integer> tainted = new HashSet<>();
    private @Nullable Value returned;

    /** A field was set. */
    record Put(String owner, String field, Value value, int line) {}

    /** An array of a field, or a parameter, was changed or given away. */
    record Use(String table, How how, int line) {}

    /** What was done to it. */
    enum How {
        /** An element was stored. */
        CHANGED,
        /** It was returned, passed on or kept where the audit does not follow it. */
        HANDED_OUT
    }

    /** Forgets the round before; what is tainted stays so. */
    void clear() {
        puts.clear();
        uses.clear();
        returned = null;
    }

    void put(String owner, String field, Value value, int line) {
        puts.add(new Put(owner, field, value, line));
    }

    void used(Value value, How how, int line) {
        value.tables().forEach(table -> uses.add(new Use(table, how, line)));
    }

    void taint(Value value) {
        tainted.addAll(value.sites());
    }

    boolean isTainted(Value value) {
        return value.sites().stream().anyMatch(tainted::contains);
    }

    void returns(Value value) {
        returned = returned == null ? value : returned.or(value);
    }

    List<Put> puts() {
        return puts;
    }

    List<Use> uses() {
        return uses;
    }

    /** What the method answers with, null if it never does. */
    @Nullable
    Value returned() {
        return returned;
    }
}
