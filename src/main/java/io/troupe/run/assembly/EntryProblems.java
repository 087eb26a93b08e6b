package io.troupe.run.assembly;

import io.troupe.config.KeyTable;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.ConfigProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with strategies into problems of the entries they were made of: what many
 * combinations of a grid are refused for is told once, with the first of them.
 */
final class EntryProblems {
    private static final String GRID = StrategyKeys.GRID.name();
    private final List<StrategySettings> strategies;
    private final int[] entryOf;
    private final int[] sizes;
    private final Provenance provenance;
    private final Map<Place, Group> groups = new LinkedHashMap<>();

    /** What is blamed: an entry and a key below it, which may be empty. */
    private record Place(int entry, String key) {}

    /** The first strategy that has a problem, and how many do. */
    private record Group(StrategySettings first, @Nullable Object value, String message,
            int count) {}

    /**
     * No problems yet.
     *
     * @param provenance where the settings were written
     */
    public EntryProblems(Settings settings, Provenance provenance) {
        this.strategies = settings.strategies();
        this.provenance = provenance;
        this.entryOf = new int[strategies.size()];
        this.sizes = new int[strategies.size()];
        int entry = -1;
        for (int k = 0; k < entryOf.length; k++) {
            boolean isNext = k == 0
                    || !strategies.get(k).entry().equals(strategies.get(k - 1).entry());
            entry += isNext ? 1 : 0;
            entryOf[k] = entry;
            sizes[entry]++;
        }
    }

    /**
     * Notes a problem.
     *
     * @param strategy index in the fund
     * @param parameter the parameter it is about, or empty
     * @param value what was given, null if nothing was
     */
    public void parameter(int strategy, String parameter, @Nullable Object value,
            String message) {
        StrategyEntry entry = strategies.get(strategy).entry();
        String below = parameter.isEmpty() ? "" : "." + parameter;
        boolean isCombined = entry.isGrid()
                && (parameter.isEmpty() || entry.grid().containsKey(parameter));
        add(strategy, isCombined ? GRID + below
                : parameter.isEmpty() ? "" : StrategyKeys.PARAMS.name() + below, value, message);
    }

    /** Notes that there is no such kind of strategy. */
    public void type(int strategy, String message) {
        add(strategy, StrategyKeys.TYPE.name(), strategies.get(strategy).type(), message);
    }

    /** Notes that what it wants cannot be constructed. */
    public void construct(int strategy, String message) {
        add(strategy, StrategyKeys.CONSTRUCT.name(), null, message);
    }

    private void add(int strategy, String key, @Nullable Object value, String message) {
        groups.merge(new Place(entryOf[strategy], key),
                new Group(strategies.get(strategy), value, message, 1),
                (known, again) -> new Group(known.first, known.value, known.message,
                        known.count + 1));
    }

    /** One problem for each place, in the order in which they were found. */
    public List<ConfigProblem> problems() {
        List<ConfigProblem> problems = new ArrayList<>();
        groups.forEach((place, group) -> problems.add(problem(place, group)));
        return problems;
    }

    private ConfigProblem problem(Place place, Group group) {
        String path = KeyTable.STRATEGIES + "[" + place.entry + "]"
                + (place.key.isEmpty() ? "" : "." + place.key);
        String value = group.value == null ? null : group.value.toString();
        if (!place.key.startsWith(GRID)) {
            return provenance.problem(path, value, group.message, null);
        }
        int all = sizes[place.entry];
        String message = group.count + " of " + all + " combinations "
                + (group.count == 1 ? "is" : "are") + " refused, the first with "
                + group.first.combination() + ": " + group.message;
        return provenance.problem(path, null, message, group.count == all
                ? "correct the grid"
                : "leave their values out, or write two grids that avoid them");
    }
}
