package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a strategy's parameters, whose names and ranges only the strategy knows. Pure. */
final class ParamsParser {
    private ParamsParser() {}

    static Parsed parse(Tree tree, KeyType.Params type) {
        if (tree.isNull()) {
            return new Accepted(Map.of());
        }
        if (!(tree instanceof Tree.Branch branch)) {
            return new Refused(tree, "", "must be " + type.expected(), null);
        }
        Map<String, Object> params = new LinkedHashMap<>();
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            switch (value(entry.getValue().value(), "." + entry.getKey())) {
                case Accepted(Object value) -> params.put(entry.getKey(), value);
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return new Accepted(params);
    }

    private static Parsed value(Tree tree, String suffix) {
        return switch (tree) {
            case Tree.Branch _ -> refused(tree, suffix, null);
            case Tree.Items(List<Tree> items, var _) -> list(items, suffix);
            case Tree.Leaf(Object value, var _, var _, var _) -> scalar(tree, value, suffix);
        };
    }

    /** A list of values of parameters. */
    static Parsed list(List<Tree> items, String suffix) {
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
            case null -> refused(tree, suffix, "leave the parameter out to take its default");
            case BigInteger _ -> refused(tree, suffix, "the number is too large");
            case Double number when !Double.isFinite(number) ->
                refused(tree, suffix, "numbers are finite");
            default -> new Accepted(value);
        };
    }

    private static Refused refused(Tree tree, String suffix, @Nullable String hint) {
        return new Refused(tree, suffix, "must be a number, text, boolean or a list of these",
                hint);
    }
}
