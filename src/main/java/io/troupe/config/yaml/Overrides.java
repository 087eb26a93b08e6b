package io.troupe.config.yaml;

import io.troupe.config.FundKeys;
import io.troupe.config.KeyTable;
import io.troupe.config.StrategyKeys;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.GridNames;
import io.troupe.config.values.Origin;
import io.troupe.config.values.StrategyIds;
import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays options {@code key=value} over a tree, one after the other. */
final class Overrides {
    private static final Pattern STEP = Pattern
            .compile("([^.\\[\\]]+)((?:\\[[0-9]{1,9}])*)(?:\\.|$)");
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)]");

    /** One step down: a name of a map, or an index of a list. */
    private sealed interface Step {}

    private record Name(String name) implements Step {}

    private record Index(int index) implements Step {}

    /** What is to be there: in the place of what is, or laid over it. */
    private record Value(Tree tree, boolean whole) {}

    private final List<ConfigProblem> problems;

    Overrides(List<ConfigProblem> problems) {
        this.problems = problems;
    }

    /** The tree with every option that makes sense. */
    Tree.Branch apply(Tree.Branch root, List<String> options) {
        Tree.Branch tree = root;
        for (String option : options) {
            tree = apply(tree, option);
        }
        return tree;
    }

    /**
     * The tree with another value of a key, in the place of whatever was there.
     *
     * @param key names with dots between them, as in an option
     */
    Tree.Branch replace(Tree.Branch root, String key, Tree value) {
        List<Step> steps = steps(root, key, value.origin());
        if (steps.isEmpty()) {
            return root;
        }
        Tree changed = set(root, steps, key, new Value(value, true));
        return changed instanceof Tree.Branch branch ? branch : root;
    }

    private Tree.Branch apply(Tree.Branch root, String option) {
        Origin origin = new Origin.SetOption(option);
        int equals = option.indexOf('=');
        String key = equals < 0 ? "" : option.substring(0, equals).strip();
        if (key.isEmpty()) {
            refuse(origin, "", "must be key=value, as in " + FundKeys.CAPITAL.path() + "=500000");
            return root;
        }
        Tree value = new YamlReader((line, column) -> origin, YamlReader.MAX_VALUES, problems)
                .read(option.substring(equals + 1));
        List<Step> steps = steps(root, key, origin);
        if (value == null || steps.isEmpty()) {
            return root;
        }
        Tree changed = set(root, steps, key, new Value(value, false));
        return changed instanceof Tree.Branch branch ? branch : root;
    }

    private List<Step> steps(Tree.Branch root, String key, Origin origin) {
        if (key.startsWith(KeyTable.STRATEGIES + ".")) {
            return strategySteps(root, key, origin);
        }
        return steps(key, key, origin);
    }

    /** Ids may hold dots, so the longest id that fits is taken. */
    private List<Step> strategySteps(Tree.Branch root, String key, Origin origin) {
        String rest = key.substring((KeyTable.STRATEGIES + ".").length());
        List<String> ids = ids(root);
        Optional<String> found = StrategyIds.prefixOf(rest, ids);
        if (found.isEmpty()) {
            Optional<String> grid = ids.stream().filter(id -> GridNames.couldName(id, rest))
                    .findFirst();
            if (grid.isPresent()) {
                problems.add(new ConfigProblem(origin, key, null,
                        "this is one strategy of the grid " + grid.get() + ", which changes as a"
                                + " whole",
                        "change " + StrategyKeys.GRID.path(ids.indexOf(grid.get()))
                                + " or ." + StrategyKeys.PARAMS.name()));
                return List.of();
            }
            String meant = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
            problems.add(new ConfigProblem(origin, key, null, "there is no strategy " + meant,
                    NearestName.of(meant, ids).map(id -> "did you mean " + id + "?")
                            .orElse(ids.isEmpty() ? null : "known are " + StrategyIds.some(ids))));
            return List.of();
        }
        List<Step> steps = new ArrayList<>(
                List.of(new Name(KeyTable.STRATEGIES), new Index(ids.indexOf(found.get()))));
        int end = found.get().length() + 1;
        if (end <= rest.length()) {
            List<Step> below = steps(rest.substring(end), key, origin);
            if (below.isEmpty()) {
                return below;
            }
            steps.addAll(below);
        }
        return steps;
    }

    /** One id per strategy, empty where there is none. */
    private static List<String> ids(Tree.Branch root) {
        List<String> ids = new ArrayList<>();
        if (root.get(KeyTable.STRATEGIES) instanceof Tree.Items strategies) {
            for (Tree strategy : strategies.items()) {
                ids.add(strategy instanceof Tree.Branch branch
                        && branch.get(StrategyKeys.ID.name()) instanceof Tree.Leaf id
                                ? id.text()
                                : "");
            }
        }
        return ids;
    }

    private List<Step> steps(String path, String key, Origin origin) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            steps.add(new Name(step.group(1)));
            Matcher index = INDEX.matcher(step.group(2));
            while (index.find()) {
                steps.add(new Index(Integer.parseInt(index.group(1))));
            }
            end = step.end();
        }
        if (end < path.length() || path.endsWith(".")) {
            refuse(origin, key, "is not a key like " + FundKeys.CAPITAL.path() + " or "
                    + StrategyKeys.PARAMS.path(0) + ".top");
            return List.of();
        }
        return steps;
    }

    private @Nullable Tree set(Tree tree, List<Step> steps, String key, Value value) {
        if (steps.isEmpty()) {
            return value.whole ? value.tree : tree.overlaid(value.tree);
        }
        List<Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Name(String name) -> setName(tree, name, rest, key, value);
            case Index(int index) -> setIndex(tree, index, rest, key, value);
        };
    }

    private @Nullable Tree setName(Tree tree, String name, List<Step> rest, String key,
            Value value) {
        Origin origin = value.tree.origin();
        Tree map = tree.isNull() ? Tree.Branch.empty(origin) : tree;
        if (!(map instanceof Tree.Branch branch)) {
            refuse(origin, key, "there is no " + name + " below " + tree.shown());
            return null;
        }
        Tree.Entry entry = branch.entries().get(name);
        Tree below = entry == null ? new Tree.Leaf(null, "", false, origin) : entry.value();
        Tree changed = set(below, rest, key, value);
        return changed == null ? null : branch.with(name, new Tree.Entry(origin, changed));
    }

    private @Nullable Tree setIndex(Tree tree, int index, List<Step> rest, String key,
            Value value) {
        if (!(tree instanceof Tree.Items items)) {
            refuse(value.tree.origin(), key, "[" + index + "] needs a list, here is "
                    + (tree.isNull() ? "nothing" : tree.shown()));
            return null;
        }
        if (index >= items.items().size()) {
            refuse(value.tree.origin(), key, "there is no item [" + index + "]: the list has "
                    + items.items().size() + ", counted from 0");
            return null;
        }
        Tree changed = set(items.items().get(index), rest, key, value);
        return changed == null ? null : items.with(index, changed);
    }

    private void refuse(Origin origin, String key, String message) {
        problems.add(new ConfigProblem(origin, key, null, message, null));
    }
}
