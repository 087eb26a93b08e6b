package io.troupe.config.yaml;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file of something else than settings, as plain values: maps, lists, texts, numbers,
 * booleans and null. It is known where each was written, by its path: {@code scenarios[2].name}.
 */
public final class YamlValues {
    private final Path file;
    private final @Nullable Object value;
    private final List<ConfigProblem> problems;
    private final Map<String, Origin> origins = new HashMap<>();

    private YamlValues(Path file) {
        this.file = file;
        List<ConfigProblem> found = new ArrayList<>();
        String text = FileText.read(file, new Origin.WholeFile(file), "", found);
        Tree tree = text == null ? null
                : new YamlReader((line, column) -> new Origin.InFile(file, line, column),
                        YamlReader.MAX_VALUES, found).read(text);
        value = tree == null ? null : plain(tree, "");
        problems = List.copyOf(found);
    }

    /** Reads a file. */
    public static YamlValues read(Path file) {
        return new YamlValues(file);
    }

    private @Nullable Object plain(Tree tree, String path) {
        origins.put(path, tree.origin());
        return switch (tree) {
            case Tree.Leaf(Object scalar, var _, var _, var _) -> scalar;
            case Tree.Items(List<Tree> items, var _) -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Tree item : items) {
                    values.add(plain(item, path + "[" + values.size() + "]"));
                }
                yield values;
            }
            case Tree.Branch(Map<String, Tree.Entry> entries, var _) -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                entries.forEach((name, entry) -> values.put(name,
                        plain(entry.value(), path.isEmpty() ? name : path + "." + name)));
                yield values;
            }
        };
    }

    /** What the file holds; empty if it holds nothing or cannot be read. */
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** Why it cannot be read; empty if it can. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /**
     * Something that is wrong with what it holds.
     *
     * @param path of the value that is wrong, or would be there
     */
    public ConfigProblem problem(String path, String message) {
        String known = path;
        while (!known.isEmpty() && !origins.containsKey(known)) {
            known = known.substring(0,
                    Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return new ConfigProblem(origins.getOrDefault(known, new Origin.WholeFile(file)), path,
                null, message, null);
    }
}
