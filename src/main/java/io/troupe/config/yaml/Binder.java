package io.troupe.config.yaml;

import io.troupe.config.Bound;
import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import io.troupe.model.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds a tree to the table of keys: every key known, every value of its type and range. */
final class Binder {
    private final List<ConfigProblem> problems;
    private final Bound bound = new Bound();

    Binder(List<ConfigProblem> problems) {
        this.problems = problems;
    }

    Bound bind(Tree.Branch root) {
        for (Key<Settings, ?> key : KeyTable.ofSettings()) {
            preset(key, key.path());
        }
        section(root, "", "");
        for (Key<Settings, ?> key : KeyTable.ofSettings()) {
            if (key.required()) {
                required(root, key.path());
            }
        }
        if (root.get(KeyTable.STRATEGIES) == null) {
            missing(root.origin(), KeyTable.STRATEGIES);
        }
        return bound;
    }

    private void preset(Key<?, ?> key, String path) {
        Object preset = key.preset();
        if (preset != null) {
            bound.put(path, preset);
        }
    }

    /** Binds one map; in the table, {@code known} is its path, where strategies have no number. */
    private void section(Tree.Branch branch, String path, String known) {
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            String name = entry.getKey();
            Tree value = entry.getValue().value();
            String childPath = path.isEmpty() ? name : path + "." + name;
            String childKnown = known.isEmpty() ? name : known + "." + name;
            Key<?, ?> key = KeyTable.find(childKnown);
            if (key != null) {
                value(value, childPath, key);
            } else if (childPath.equals(KeyTable.STRATEGIES)) {
                strategies(value);
            } else if (KeyTable.isSection(childKnown)) {
                subsection(value, childPath, childKnown);
            } else {
                unknown(entry.getValue(), childPath, name, known);
            }
        }
    }

    private void subsection(Tree value, String path, String known) {
        if (value instanceof Tree.Branch branch) {
            section(branch, path, known);
        } else if (!value.isNull()) {
            problem(value, path, "must be a map with the keys "
                    + String.join(", ", KeyTable.children(known)), null);
        }
    }

    private void value(Tree value, String path, Key<?, ?> key) {
        origins(value, path);
        switch (ValueParser.parse(value, key.type())) {
            case Parsed.Accepted(Object accepted) -> bound.put(path, accepted);
            case Parsed.Refused(Tree at, String suffix, String message, String hint) -> {
                bound.remove(path);
                problem(at, path + suffix, message, hint);
            }
        }
    }

    private void strategies(Tree value) {
        bound.origin(KeyTable.STRATEGIES, value.origin());
        if (!(value instanceof Tree.Items list)) {
            problem(value, KeyTable.STRATEGIES,
                    "must be a list of strategies, each {id: .., type: ..}", null);
            return;
        }
        if (list.items().isEmpty()) {
            problem(value, KeyTable.STRATEGIES, "must hold at least one strategy", null);
        }
        int index = 0;
        for (Tree item : list.items()) {
            strategy(item, index);
            index++;
        }
        bound.entries(index);
    }

    private void strategy(Tree item, int index) {
        String path = KeyTable.STRATEGIES + "[" + index + "]";
        bound.origin(path, item.origin());
        if (!(item instanceof Tree.Branch branch)) {
            problem(item, path, "must be a map like {id: .., type: .., params: {..}}", null);
            return;
        }
        KeyTable.ofStrategy().forEach(key -> preset(key, key.path(index)));
        section(branch, path, KeyTable.STRATEGY);
        for (Key<StrategyEntry, ?> key : KeyTable.ofStrategy()) {
            if (key.required() && branch.get(key.name()) == null) {
                missing(item.origin(), key.path(index));
            }
        }
    }

    private void required(Tree.Branch root, String path) {
        String section = path.substring(0, path.indexOf('.'));
        String name = path.substring(section.length() + 1);
        Tree tree = root.get(section);
        if (tree == null || tree.isNull()) {
            missing(tree == null ? root.origin() : tree.origin(), path);
        } else if (tree instanceof Tree.Branch branch && branch.get(name) == null) {
            missing(branch.origin(), path);
        }
    }

    private void missing(Origin origin, String path) {
        problems.add(new ConfigProblem(origin, path, null, "the key is required", null));
    }

    private void unknown(Tree.Entry entry, String path, String name, String section) {
        List<String> siblings = KeyTable.children(section);
        Optional<String> near = NearestName.of(name, siblings);
        if (near.isEmpty()) {
            near = elsewhere(name);
        }
        String hint = near.map(known -> "did you mean " + known + "?")
                .orElse("known here are " + String.join(", ", siblings));
        problems.add(
                new ConfigProblem(entry.keyOrigin(), path, null, "the key is not known", hint));
    }

    /** A key of that name in another section: the indentation may be wrong. */
    private static Optional<String> elsewhere(String name) {
        List<Key<?, ?>> keys = KeyTable.all();
        return NearestName.of(name, keys.stream().map(key -> key.name()).toList())
                .flatMap(known -> keys.stream().filter(key -> key.name().equals(known))
                        .map(key -> key.path()).findFirst());
    }

    private void problem(Tree at, String path, String message,
            @Nullable String hint) {
        problems.add(new ConfigProblem(at.origin(), path, at.shown(), message, hint));
    }

    private void origins(Tree tree, String path) {
        bound.origin(path, tree.origin());
        switch (tree) {
            case Tree.Leaf _ -> {}
            case Tree.Items(List<Tree> items, var _) -> {
                for (int i = 0; i < items.size(); i++) {
                    origins(items.get(i), path + "[" + i + "]");
                }
            }
            case Tree.Branch(Map<String, Tree.Entry> entries, var _) -> entries
                    .forEach((name, entry) -> origins(entry.value(), path + "." + name));
        }
    }
}
