package io.troupe.config;

import io.troupe.data.AlignPolicy;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.storage.Stores;
import io.troupe.model.Interval;
import io.troupe.portfolio.allocators.AllocatorType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What no single key can tell: rules between keys. Looks only at values that are right by
 * themselves.
 */
public final class SettingsRules {
    private static final double WEIGHT_TOLERANCE = 1e-9;
    private final Bound bound;
    private final List<ConfigProblem> problems;

    public SettingsRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    public void check() {
        new StrategyRules(bound, problems).check();
        dates();
        symbols();
        weights();
        lag();
        sessions();
        basis();
        intraday();
        places();
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
        int wanted = 0;
        for (int i = 0; i < bound.entries(); i++) {
            StrategyEntry entry = bound.entry(i);
            wanted += entry == null ? 1 : entry.strategies().size();
        }
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

    private void sessions() {
        if (bound.find("data.align", AlignPolicy.class) == AlignPolicy.SESSIONS
                && bound.find("data.calendar", String.class) == null) {
            problem("data.align", AlignPolicy.SESSIONS.label(), "needs the sessions of an"
                    + " exchange", "name one in data.calendar, like NYSE");
        }
        Map<?, ?> rules = bound.find("data.rules", Map.class);
        if (rules != null && rules.containsKey("in-session")
                && bound.find("data.align", AlignPolicy.class) != AlignPolicy.SESSIONS) {
            problem("data.rules", rules.keySet().toString(), "the rule in-session counts only with"
                    + " data.align: sessions", "set it, or remove the rule");
        }
    }

    private void basis() {
        if (bound.find("data.basis", AdjustBasis.class) == AdjustBasis.POINT_IN_TIME
                && bound.find("data.adjust", AdjustMode.class) == AdjustMode.NONE) {
            problem("data.basis", AdjustBasis.POINT_IN_TIME.label(), "says how prices are"
                    + " adjusted, but data.adjust is none", "set data.adjust: split or total");
        }
        if (bound.find("data.basis", AdjustBasis.class) == AdjustBasis.POINT_IN_TIME
                && bound.find("data.missing", MissingPolicy.class) == MissingPolicy.FORWARD) {
            problem("data.missing", MissingPolicy.FORWARD.label(), "tells that an asset comes back"
                    + " after a gap, which is not known at the time, as data.basis:"
                    + " point-in-time demands", "set data.missing: hold");
        }
    }

    private void intraday() {
        Interval interval = bound.find("data.interval", Interval.class);
        AdjustMode adjust = bound.find("data.adjust", AdjustMode.class);
        boolean coarse = interval == Interval.WEEK || interval == Interval.MONTH;
        if (interval != null && coarse && adjust != null && adjust != AdjustMode.NONE) {
            problem("data.interval", interval.label(), "mixes prices before and after an action in"
                    + " one bar, so they cannot be adjusted afterwards",
                    "set data.interval: day,"
                            + " or data.adjust: none and import adjusted prices");
        }
    }

    private void places() {
        DataPlace path = bound.find("data.path", DataPlace.class);
        if (path == null || !bound.has("data.join") || !bound.has("data.store")) {
            return;
        }
        List<DataPlace> join = bound.list("data.join", DataPlace.class);
        for (int i = 0; i < join.size(); i++) {
            if (join.get(i).equals(path) || join.indexOf(join.get(i)) < i) {
                problem("data.join[" + i + "]", join.get(i).text(),
                        "the data set is there twice", "name each once");
            }
        }
        Stores.Kind store = bound.get("data.store", Stores.Kind.class);
        boolean wantsAddress = store == Stores.Kind.POSTGRES;
        if (store != Stores.Kind.AUTO && path.isAddress() != wantsAddress) {
            problem("data.store", store.label(), "does not fit data.path, " + path.text(),
                    "leave it out: the path tells the store");
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
