package io.troupe.config.yaml;

import io.troupe.config.DataKeys;
import io.troupe.config.KeyTable;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file and those it extends, and lays each over the one it extends. */
final class Layers {
    private final List<ConfigProblem> problems;
    private final List<Path> chain = new ArrayList<>();
    private final List<Path> seen = new ArrayList<>();

    Layers(List<ConfigProblem> problems) {
        this.problems = problems;
    }

    /** The merged map, as far as it can be read. */
    Tree.@Nullable Branch read(Path file) {
        return read(file, new Origin.WholeFile(file), "");
    }

    private Tree.@Nullable Branch read(Path file, Origin blamed, String key) {
        Path identity = identity(file);
        boolean again = seen.contains(identity);
        chain.add(file);
        seen.add(identity);
        if (again) {
            problems.add(new ConfigProblem(blamed, key, null,
                    "the files extend each other in a circle: " + shownChain(),
                    "remove one extends"));
            return null;
        }
        String text = FileText.read(file, blamed, key, problems);
        if (text == null) {
            return null;
        }
        Tree tree = new YamlReader((line, column) -> new Origin.InFile(file, line, column),
                YamlReader.MAX_VALUES, problems).read(text);
        if (tree == null) {
            return null;
        }
        if (tree.isNull()) {
            problems.add(new ConfigProblem(new Origin.InFile(file, 1, 1), "", null,
                    "the file is empty", "at least " + DataKeys.PATH.path() + " and "
                            + KeyTable.STRATEGIES + " are needed"));
            return null;
        }
        if (!(tree instanceof Tree.Branch branch)) {
            problems.add(new ConfigProblem(tree.origin(), "", tree.shown(),
                    "the file must be a map of keys such as data and strategies",
                    "write 'key: value'"));
            return null;
        }
        return overParent(file, branch);
    }

    private Tree.@Nullable Branch overParent(Path file, Tree.Branch branch) {
        Tree named = branch.get(KeyTable.EXTENDS);
        Tree.Branch own = branch.without(KeyTable.EXTENDS);
        if (named == null || named.isNull()) {
            return own;
        }
        Path parent = parent(file, named);
        Tree.Branch below = parent == null ? null : read(parent, named.origin(), KeyTable.EXTENDS);
        return below == null ? null : (Tree.Branch) below.overlaid(own);
    }

    private @Nullable Path parent(Path file, Tree named) {
        if (named instanceof Tree.Leaf(Object value, String text, var _, var _)
                && value instanceof String && !text.isBlank()) {
            try {
                Path sibling = file.resolveSibling(text).normalize();
                return checked(sibling, named);
            } catch (InvalidPathException broken) {
                // Told below, together with everything else that is no path.
            }
        }
        problems.add(new ConfigProblem(named.origin(), KeyTable.EXTENDS, named.shown(),
                "must be the path of a YAML file, relative to this one", null));
        return null;
    }

    private @Nullable Path checked(Path parent, Tree named) {
        if (parent.toFile().exists()) {
            return parent;
        }
        chain.add(parent);
        problems.add(new ConfigProblem(named.origin(), KeyTable.EXTENDS, named.shown(),
                "the file does not exist: " + shownChain(),
                "the path is relative to the file that says extends"));
        return null;
    }

    private String shownChain() {
        return chain.stream().map(Path::toString).collect(Collectors.joining(" → "));
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            return file.toAbsolutePath().normalize();
        }
    }
}
