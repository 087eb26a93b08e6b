package io.troupe.data.storage.postgres;

import io.troupe.data.storage.Inventory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each symbol of a feed its ordinal, and counts its bars. */
final class PostgresSymbols {
    private static final int UNKNOWN = -1;

    private final List<String> names;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final int known;
    private final List<long[]> counts = new ArrayList<>();
    private List<String> feedNames = List.of();
    private int[] ordinalOfFeed = {};

    /** Begins with the symbols that are there. */
    PostgresSymbols(List<String> known) {
        this.names = new ArrayList<>(known);
        this.known = known.size();
        for (int ordinal = 0; ordinal < this.known; ordinal++) {
            ordinals.put(known.get(ordinal), ordinal);
            counts.add(newCount());
        }
    }

    private static long[] newCount() {
        return new long[]{0, Long.MAX_VALUE, Long.MIN_VALUE};
    }

    /** Says what the numbers of the next rows mean. */
    void begin(List<String> symbolsOfBatch) {
        if (!feedNames.equals(symbolsOfBatch)) {
            feedNames = List.copyOf(symbolsOfBatch);
            ordinalOfFeed = new int[feedNames.size()];
            Arrays.fill(ordinalOfFeed, UNKNOWN);
        }
    }

    /** The ordinal of a row's symbol; counts a bar at that time. */
    int ordinal(int symbolOfBatch, long time) {
        int ordinal = ordinalOfFeed[symbolOfBatch];
        if (ordinal == UNKNOWN) {
            ordinal = ordinals.computeIfAbsent(feedNames.get(symbolOfBatch), this::add);
            ordinalOfFeed[symbolOfBatch] = ordinal;
        }
        long[] count = counts.get(ordinal);
        count[0]++;
        count[1] = Math.min(count[1], time);
        count[2] = Math.max(count[2], time);
        return ordinal;
    }

    private int add(String name) {
        names.add(name);
        counts.add(newCount());
        return names.size() - 1;
    }

    /** Ordinal of the first symbol that was not there before. */
    int firstNew() {
        return known;
    }

    /** What was counted, by ordinal. */
    List<Inventory.Symbol> counted() {
        List<Inventory.Symbol> counted = new ArrayList<>();
        for (int ordinal = 0; ordinal < names.size(); ordinal++) {
            long[] count = counts.get(ordinal);
            counted.add(new Inventory.Symbol(names.get(ordinal), count[0], count[1], count[2]));
        }
        return counted;
    }
}
