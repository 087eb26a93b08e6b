package io.troupe.config;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.GridNames;
import io.troupe.model.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of strategies must keep to as a whole: names, and parameters of grids. */
final class StrategyRules {
    /** Ledgers beside the strategies' own, which reports name like strategies. */
    private static final Set<String> RESERVED = Set.of("house", "reserve", "overlay",
            "crossings", "date");
    private final Bound bound;
    private final List<ConfigProblem> problems;
    /** Names in small letters, with the strategies that bear them. */
    private final Map<String, Taken> taken = new HashMap<>();

    /** A name that is given. */
    private record Taken(StrategySettings strategy, int entry) {}

    StrategyRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < bound.entries(); i++) {
            StrategyEntry entry = bound.entry(i);
            if (entry != null && isSound(entry, i)) {
                names(entry, i);
            }
        }
    }

    private boolean isSound(StrategyEntry entry, int index) {
        for (String key : entry.grid().keySet()) {
            if (entry.params().containsKey(key)) {
                String shared = StrategyKeys.PARAMS.path(index) + "." + key;
                problem(StrategyKeys.GRID.path(index) + "." + key, null,
                        "the parameter is under params too, at " + bound.origin(shared).label(),
                        "remove one of the two");
                return false;
            }
        }
        return GridNames.isTemplate(entry.id()) ? isTemplate(entry, index)
                : isId(entry.id(), index, "");
    }

    private boolean isTemplate(StrategyEntry entry, int index) {
        String id = entry.id();
        if (GridNames.isTemplate(GridNames.fixedPart(id))) {
            problem(StrategyKeys.ID.path(index), id, "a brace has no partner",
                    "write placeholders like {lookbackBars}");
            return false;
        }
        if (!entry.isGrid()) {
            problem(StrategyKeys.ID.path(index), id, "only the id of a grid has placeholders",
                    "give the strategy a name without braces, or a grid");
            return false;
        }
        for (String name : GridNames.placeholders(id)) {
            if (!entry.grid().containsKey(name)) {
                problem(StrategyKeys.ID.path(index), id, "the grid has no key " + name
                        + NearestName.hint(name, entry.grid().keySet()),
                        "its keys are "
                                + String.join(", ", entry.grid().keySet()));
                return false;
            }
        }
        return true;
    }

    private boolean isId(String id, int index, String whose) {
        boolean isId = GridNames.ID.matcher(id).matches();
        if (!isId) {
            problem(StrategyKeys.ID.path(index), id, whose + "must be a name of at most 128"
                    + " letters, digits, dots, underscores and hyphens that begins with a letter"
                    + " or digit",
                    whose.isEmpty() ? null : "choose another id for the grid");
        }
        return isId;
    }

    /** The names of an entry's strategies; tells the first that cannot be. */
    private void names(StrategyEntry entry, int index) {
        for (StrategySettings strategy : entry.strategies()) {
            String id = strategy.id();
            String whose = entry.isGrid() ? "the name of " + strategy.combination() + " " : "";
            if (!isId(id, index, whose)) {
                return;
            }
            if (RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
                problem(StrategyKeys.ID.path(index), id,
                        "the id is the name of a ledger of the fund", "choose another");
                return;
            }
            Taken before = taken.putIfAbsent(id.toLowerCase(Locale.ROOT),
                    new Taken(strategy, index));
            if (before != null) {
                collision(strategy, index, before);
                return;
            }
        }
    }

    private void collision(StrategySettings strategy, int index, Taken before) {
        String id = strategy.id();
        if (index == before.entry()) {
            problem(StrategyKeys.ID.path(index), strategy.entry().id(),
                    "does not tell combinations apart: " + before.strategy().combination()
                            + " and " + strategy.combination() + " are both named " + id
                            + alike(id, before.strategy().id()),
                    "name every key of the grid in the id, or leave its placeholders out");
            return;
        }
        String of = strategy.entry().isGrid() ? "the id of " + strategy.combination()
                : "the id";
        problem(StrategyKeys.ID.path(index), id, of + " is already that of the strategy at "
                + bound.origin(StrategyKeys.ID.path(before.entry())).label()
                + alike(id, before.strategy().id()), "give each strategy its own");
    }

    private static String alike(String id, String other) {
        return id.equals(other) ? ""
                : " (" + other + ": small and capital letters do not count)";
    }

    private void problem(String key, @Nullable String value, String message,
            @Nullable String hint) {
        problems.add(new ConfigProblem(bound.origin(key), key, value, message, hint));
    }
}
