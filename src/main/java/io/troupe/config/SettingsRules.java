package io.troupe.config;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no single key can tell: rules between keys. Looks only at values that are right by
 * themselves.
 */
final class SettingsRules {
    /** Ledgers beside the strategies' own, which reports name like strategies. */
    private static final Set<String> RESERVED = Set.of("house", "crossings", "overlay");
    private static final double WEIGHT_TOLERANCE = 1e-9;
    private final Bound bound;
    private final List<ConfigProblem> problems;

    SettingsRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        ids();
        dates();
        symbols();
        weights();
        lag();
    }

    private void ids() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < bound.strategies(); i++) {
            String path = "strategies[" + i + "].id";
            String id = bound.find(path, String.class);
            if (id == null) {
                continue;
            }
            Integer before = seen.putIfAbsent(id, i);
            if (before != null) {
                problem(path, id, "the id is already that of the strategy at "
                        + bound.origin("strategies[" + before + "].id").label(),
                        "give each strategy its own");
            }
            if (RESERVED.contains(id)) {
                problem(path, id, "the id is the name of a ledger of the fund", "choose another");
            }
        }
    }

    private void dates() {
        LocalDate from = bound.find("data.from", LocalDate.class);
        LocalDate until = bound.find("run.until", LocalDate.class);
        if (from != null && until != null && from.isAfter(until)) {
            problem("data.from", from.toString(), "must not be after run.until, " + until + " ("
                    + bound.origin("run.until").label() + ")", null);
        }
    }

    private void symbols() {
        if (!bound.has("data.symbols")) {
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> symbols = bound.list("data.symbols", String.class);
        for (int i = 0; i < symbols.size(); i++) {
            Integer before = seen.putIfAbsent(symbols.get(i), i);
            if (before != null) {
                problem("data.symbols[" + i + "]", symbols.get(i),
                        "the symbol is already item [" + before + "] of the list",
                        "name each symbol once");
            }
        }
    }

    private void weights() {
        if (!bound.has("fund.allocator.type") || !bound.has("fund.allocator.weights")) {
            return;
        }
        AllocatorType type = bound.get("fund.allocator.type", AllocatorType.class);
        List<Double> weights = bound.list("fund.allocator.weights", Double.class);
        if (type == AllocatorType.FIXED) {
            fixedWeights(weights);
        } else if (!weights.isEmpty() && saidTogether()) {
            problem("fund.allocator.weights", weights.toString(), "only the type fixed has weights,"
                    + " this one is " + type.label(), "remove the weights or write type: fixed");
        }
    }

    /** Weights that a lower layer left over from its own type are no mistake. */
    private boolean saidTogether() {
        Origin type = bound.origin("fund.allocator.type");
        Origin weights = bound.origin("fund.allocator.weights");
        if (type instanceof Origin.InFile a && weights instanceof Origin.InFile b) {
            return a.file().equals(b.file());
        }
        return type instanceof Origin.Default;
    }

    private void fixedWeights(List<Double> weights) {
        int wanted = bound.strategies();
        if (weights.size() != wanted) {
            problem("fund.allocator.weights", "fund.allocator.type", weights.toString(),
                    "there are " + weights.size()
                            + " weights for " + wanted + " strategies",
                    "give one weight per strategy");
            return;
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
            problem("fund.allocator.weights", weights.toString(),
                    "the weights must sum to 1, they sum to " + Plain.shortest(sum), null);
        }
    }

    private void lag() {
        if (!bound.has("journal.maxLagBars") || !bound.has("journal.barsPerEvent")) {
            return;
        }
        long lag = bound.get("journal.maxLagBars", Long.class);
        long block = bound.get("journal.barsPerEvent", Long.class);
        if (lag < block) {
            problem("journal.maxLagBars", "journal.barsPerEvent", Long.toString(lag),
                    "must be at least journal.barsPerEvent, " + block
                            + ": a bar is written with its whole block",
                    null);
        }
    }

    private void problem(String key, String value, String message, @Nullable String hint) {
        problem(key, key, value, message, hint);
    }

    /** Blames the other key if nobody wrote the first. */
    private void problem(String key, String other, String value, String message,
            @Nullable String hint) {
        Origin own = bound.origin(key);
        Origin blamed = own instanceof Origin.Default ? bound.origin(other) : own;
        problems.add(new ConfigProblem(blamed, key, value, message, hint));
    }
}
