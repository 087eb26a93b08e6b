package io.troupe.config.yaml;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document into a {@link Tree}. Aliases are expanded, so the number of values is
 * limited, and an alias inside its own anchor is refused.
 */
final class YamlReader {
    /** Far above any hand-written configuration, far below what memory cannot hold. */
    static final int MAX_VALUES = 200_000;

    /** Gives the origin of a line and column, both counted from 1. */
    interface Places {
        Origin at(int line, int column);
    }

    private final Places places;
    private final int maxValues;
    private final List<ConfigProblem> problems;
    private final Set<Node> open = new HashSet<>();
    private int values;

    YamlReader(Places places, int maxValues, List<ConfigProblem> problems) {
        this.places = places;
        this.maxValues = maxValues;
        this.problems = problems;
    }

    /** The document, {@code null} for an empty one, or nothing if it is not YAML. */
    @Nullable
    Tree read(String text) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema())
                .setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE).build();
        StreamReader characters = new StreamReader(settings, text);
        try {
            Composer composer = new Composer(settings,
                    new GuardedParser(new ParserImpl(settings, characters)));
            Node root = composer.getSingleNode().orElse(null);
            return root == null
                    ? new Tree.Leaf(null, "", false, places.at(1, 1))
                    : tree(root);
        } catch (MarkedYamlEngineException broken) {
            problems.add(problem(broken));
        } catch (YamlEngineException broken) {
            problems.add(new ConfigProblem(
                    places.at(characters.getLine() + 1, characters.getColumn() + 1), "", null,
                    "not YAML: " + broken.getMessage(), null));
        }
        return null;
    }

    private ConfigProblem problem(MarkedYamlEngineException broken) {
        var mark = broken.getProblemMark().or(broken::getContextMark);
        Origin origin = mark.isPresent()
                ? places.at(mark.get().getLine() + 1, mark.get().getColumn() + 1)
                : places.at(1, 1);
        String context = broken.getContext() == null ? "" : broken.getContext() + " ";
        String what = broken.getProblem() == null ? "" : broken.getProblem();
        return new ConfigProblem(origin, "", null, "not YAML: " + context + what, hint(what));
    }

    private static @Nullable String hint(String problem) {
        if (problem.contains("\\t")) {
            return "indent with spaces, not tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "check the indentation, or put a text with ': ' in quotes";
        }
        if (problem.contains("expected <block end>")) {
            return "check the indentation: keys of one map start in the same column";
        }
        return problem.contains("another document") ? "remove the line '---'" : null;
    }

    private @Nullable Tree tree(Node node) {
        Origin origin = origin(node);
        if (++values > maxValues) {
            if (values == maxValues + 1) {
                problems.add(new ConfigProblem(origin, "", null, "more than " + maxValues
                        + " values once aliases are expanded", "write fewer aliases"));
            }
            return null;
        }
        if (!open.add(node)) {
            problems.add(new ConfigProblem(origin, "", null,
                    "an alias stands inside its own anchor", "write the value out"));
            return null;
        }
        Tree tree = switch (node) {
            case ScalarNode scalar -> leaf(scalar, origin);
            case SequenceNode sequence -> items(sequence, origin);
            case MappingNode mapping -> branch(mapping, origin);
            default -> throw new IllegalStateException("unknown YAML node " + node);
        };
        open.remove(node);
        return tree;
    }

    private @Nullable Tree leaf(ScalarNode scalar, Origin origin) {
        Tree leaf = Scalars.leaf(scalar, origin);
        if (leaf == null) {
            problems.add(new ConfigProblem(origin, "", scalar.getValue(),
                    "the tag " + scalar.getTag() + " does not fit or is not known",
                    "remove the tag"));
        }
        return leaf;
    }

    private Tree items(SequenceNode sequence, Origin origin) {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Tree tree = tree(item);
            if (tree != null) {
                items.add(tree);
            }
        }
        return new Tree.Items(items, origin);
    }

    private Tree branch(MappingNode mapping, Origin origin) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Origin keyOrigin = origin(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new ConfigProblem(keyOrigin, "", null,
                        "a key must be a name, not a list or map", "check braces and brackets"));
                continue;
            }
            Tree value = tree(tuple.getValueNode());
            if (value == null) {
                continue;
            }
            Tree.Entry before = entries.get(key.getValue());
            entries.put(key.getValue(), new Tree.Entry(keyOrigin,
                    before == null ? value : before.value().overlaid(value)));
            if (before != null) {
                problems.add(new ConfigProblem(keyOrigin, key.getValue(), null,
                        "the key was already given at " + before.keyOrigin().label(),
                        "remove one of the two"));
            }
        }
        return new Tree.Branch(entries, origin);
    }

    private Origin origin(Node node) {
        return node.getStartMark()
                .map(mark -> places.at(mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> places.at(1, 1));
    }
}
