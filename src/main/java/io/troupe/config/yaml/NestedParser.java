package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a map whose values may be maps and lists themselves. Pure. */
final class NestedParser {
    private NestedParser() {}

    static Parsed parse(Tree tree, KeyType.Nested type) {
        if (tree.isNull()) {
            return new Accepted(Map.of());
        }
        return tree instanceof Tree.Branch ? value(tree, "")
                : new Refused(tree, "", "must be " + type.expected(), null);
    }

    private static Parsed value(Tree tree, String suffix) {
        return switch (tree) {
            case Tree.Branch(Map<String, Tree.Entry> entries, var _) -> map(entries, suffix);
            case Tree.Items(List<Tree> items, var _) -> list(items, suffix);
            case Tree.Leaf(Object value, var _, var _, var _) -> scalar(tree, value, suffix);
        };
    }

    private static Parsed map(Map<String, Tree.Entry> entries, String suffix) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Tree.Entry> entry : entries.entrySet()) {
            switch (value(entry.getValue().value(), suffix + "." + entry.getKey())) {
                case Accepted(Object value) -> values.put(entry.getKey(), value);
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return new Accepted(Collections.unmodifiableMap(values));
    }

    private static Parsed list(List<Tree> items, String suffix) {
        List<Object> values = new ArrayList<>();
        for (Tree item : items) {
            switch (value(item, suffix + "[" + values.size() + "]")) {
                case Accepted(Object value) -> values.add(value);
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return new Accepted(List.copyOf(values));
    }

    private static Parsed scalar(Tree tree, @Nullable Object value, String suffix) {
        return switch (value) {
            case null -> new Refused(tree, suffix, "must not be empty",
                    "leave it out to take its default");
            case BigInteger _ -> new Refused(tree, suffix, "the number is too large", null);
            case Double number when !Double.isFinite(number) ->
                new Refused(tree, suffix, "must be a finite number", null);
            default -> new Accepted(value);
        };
    }
}
