package io.troupe.data.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts findings, and keeps the first of each kind. */
final class Tallies {
    /** How many of each kind are kept. */
    static final int SHOWN = 10;

    private final Map<Check, Counting> byCheck = new EnumMap<>(Check.class);

    private static final class Counting {
        private final Map<String, Long> bySymbol = new LinkedHashMap<>();
        private final List<Finding> first = new ArrayList<>();
        private long total;
    }

    /** Declares that a check is made, though it may find nothing. */
    void make(Check check) {
        byCheck.computeIfAbsent(check, _ -> new Counting());
    }

    /** Counts a finding whose text is made only if it is kept. */
    void add(Check check, String symbol, long time, Text text) {
        Counting counting = byCheck.computeIfAbsent(check, _ -> new Counting());
        counting.total++;
        counting.bySymbol.merge(symbol, 1L, Long::sum);
        if (counting.first.size() < SHOWN) {
            counting.first.add(new Finding(check, symbol, time, text.get()));
        }
    }

    /** What a finding says. */
    @FunctionalInterface
    interface Text {
        String get();
    }

    HealthReport report() {
        Map<Check, HealthReport.Tally> tallies = new EnumMap<>(Check.class);
        byCheck.forEach((check, counted) -> tallies.put(check, new HealthReport.Tally(
                counted.total, counted.bySymbol, counted.first)));
        return new HealthReport(tallies);
    }
}
