package io.troupe.strategies.plugins.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stack and the local variables at one point of a method. */
final class Frame {
    private final List<Value> stack = new ArrayList<>();
    private final Map<Integer, Value> locals = new TreeMap<>();

    Frame copy() {
        Frame copy = new Frame();
        copy.stack.addAll(stack);
        copy.locals.putAll(locals);
        return copy;
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.isEmpty() ? Value.of(Value.OBJECT) : stack.removeLast();
    }

    void drop(int values) {
        for (int i = 0; i < values; i++) {
            pop();
        }
    }

    /** The topmost value, which stays. */
    Value top() {
        return stack.isEmpty() ? Value.of(Value.OBJECT) : stack.getLast();
    }

    void clear() {
        stack.clear();
    }

    Value local(int slot) {
        return locals.getOrDefault(slot, Value.of(Value.OBJECT));
    }

    void local(int slot, Value value) {
        locals.put(slot, value);
    }

    /** Takes in what else may be the case here; true if that changes anything. */
    boolean merge(Frame other) {
        boolean changed = false;
        for (int i = 0; i < Math.min(stack.size(), other.stack.size()); i++) {
            Value both = stack.get(i).or(other.stack.get(i));
            changed |= !both.equals(stack.set(i, both));
        }
        boolean locals = mergeLocals(other);
        return changed || locals;
    }

    /** The same of the local variables alone. */
    boolean mergeLocals(Frame other) {
        boolean changed = false;
        for (Map.Entry<Integer, Value> entry : other.locals.entrySet()) {
            Value mine = locals.get(entry.getKey());
            Value both = mine == null ? entry.getValue() : mine.or(entry.getValue());
            changed |= !both.equals(mine);
            locals.put(entry.getKey(), both);
        }
        return changed;
    }

    /** Pops a group of one wide value or up to {@code slots} narrow ones, topmost last. */
    List<Value> popSlots(int slots) {
        List<Value> group = new ArrayList<>();
        for (int taken = 0; taken < slots;) {
            Value value = pop();
            group.addFirst(value);
            taken += value.isWide() ? 2 : 1;
        }
        return group;
    }

    void pushAll(List<Value> values) {
        stack.addAll(values);
    }
}
