package io.troupe.data.health;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything that was found, counted; the first of each kind with all they say.
 *
 * @param tallies by check, in the order of {@link Check}; those that were not made are not there
 */
public record HealthReport(Map<Check, Tally> tallies) {
    /**
     * What one check found.
     *
     * @param total how often
     * @param bySymbol how often in each symbol, in the order in which they were met; without those
     *        in which nothing was found
     * @param first the first findings, in the order in which they were met
     */
    public record Tally(long total, Map<String, Long> bySymbol, List<Finding> first) {
        /** Checks the components. */
        public Tally {
            bySymbol = new LinkedHashMap<>(bySymbol);
            first = List.copyOf(first);
        }
    }

    /** Checks the components. */
    public HealthReport {
        Map<Check, Tally> sorted = new EnumMap<>(Check.class);
        sorted.putAll(tallies);
        tallies = sorted;
    }

    /** How many findings there are in all. */
    public long total() {
        return tallies.values().stream().mapToLong(Tally::total).sum();
    }

    /** Only some of the checks. */
    public HealthReport only(Predicate<Check> wanted) {
        Map<Check, Tally> kept = new EnumMap<>(Check.class);
        tallies.forEach((check, tally) -> {
            if (wanted.test(check)) {
                kept.put(check, tally);
            }
        });
        return new HealthReport(kept);
    }
}
