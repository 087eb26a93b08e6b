package io.troupe.journal.leveldb;

import io.troupe.journal.JournalDamage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iq80.leveldb.WriteBatch;

/**
 * Names that are written once, with the first event that has them, and stand as numbers in all
 * events. Numbers are given in the order in which the names come.
 */
final class Names {
    private final EventKeys.Kind kind;
    private final int first;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * No names.
     *
     * @param first the number of the first
     */
    Names(EventKeys.Kind kind, int first) {
        this.kind = kind;
        this.first = first;
    }

    /** Takes an entry of the database, if it is one of these; they come in their order. */
    void read(byte[] key, byte[] name) {
        if (!kind.has(key)) {
            return;
        }
        int number = ByteBuffer.wrap(key).getInt(Integer.BYTES);
        if (number != first + names.size()) {
            throw new JournalDamage("the journal's names go from " + (first + names.size() - 1)
                    + " to " + number);
        }
        add(new String(name, StandardCharsets.UTF_8));
    }

    private void add(String name) {
        numbers.put(name, first + names.size());
        names.add(name);
    }

    /** The number of a name, if it has been written. */
    Optional<Integer> find(String name) {
        return Optional.ofNullable(numbers.get(name));
    }

    /** The number of a name, which is written with a batch if it is new. */
    int number(String name, WriteBatch batch) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = first + names.size();
        batch.put(kind.key(number), name.getBytes(StandardCharsets.UTF_8));
        add(name);
        return number;
    }

    /**
     * What a number stands for.
     *
     * @throws JournalDamage if nothing has it
     */
    String name(int number) {
        if (number < first || number >= first + names.size()) {
            throw new JournalDamage("an event refers to name " + number + ", which is missing");
        }
        return names.get(number - first);
    }
}
