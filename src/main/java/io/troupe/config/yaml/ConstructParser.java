package io.troupe.config.yaml;

import io.troupe.config.ConstructSettings;
import io.troupe.config.Key;
import io.troupe.config.KeyType;
import io.troupe.config.Settings;
import io.troupe.config.values.BandWidth;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.NearestName;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.ConstraintProblem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a portfolio is constructed: lines, bands, and all of it where it is a map. Pure. */
final class ConstructParser {
    private static final Pattern PERCENT = Pattern.compile(KeyType.Width.REGEX);
    private static final Map<String, Key<Settings, ?>> KEYS = ConstructSettings.names();

    private ConstructParser() {}

    /** A constraint; what is wrong with one is shown by a caret. */
    static Parsed line(Tree tree, KeyType<?> type) {
        if (!(ValueParser.leaf(tree) instanceof String text)) {
            return ValueParser.wrong(tree, type);
        }
        return switch (ConstraintParser.parse(text)) {
            case Constraint _ -> new Accepted(text);
            case ConstraintProblem problem -> new Refused(tree, "",
                    "column " + problem.column() + ": " + problem.message(),
                    "see the caret:\n    " + String.join("\n    ", problem.excerpt()));
        };
    }

    /** A width of a band: a weight, or percent of one. */
    static Parsed width(Tree tree, KeyType<?> type) {
        if (ValueParser.leaf(tree) instanceof Number number && number.doubleValue() >= 0
                && Double.isFinite(number.doubleValue())) {
            return new Accepted(new BandWidth(number.doubleValue(), false));
        }
        if (ValueParser.leaf(tree) instanceof String text) {
            Matcher percent = PERCENT.matcher(text);
            if (percent.matches()) {
                return new Accepted(new BandWidth(new BigDecimal(percent.group(1))
                        .movePointLeft(2).doubleValue(), true));
            }
        }
        return ValueParser.wrong(tree, type);
    }

    /** All keys below {@code construct} as a map. */
    static Parsed parse(Tree tree, KeyType<?> type) {
        if (tree.isNull()) {
            return new Accepted(ConstructSettings.NONE);
        }
        if (!(tree instanceof Tree.Branch branch)) {
            return ValueParser.wrong(tree, type);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Refused refused = section(branch, "", values);
        return refused == null ? new Accepted(new ConstructSettings(values)) : refused;
    }

    private static @Nullable Refused section(Tree.Branch branch, String prefix,
            Map<String, Object> values) {
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            String name = prefix + entry.getKey();
            Tree value = entry.getValue().value();
            Key<Settings, ?> key = KEYS.get(name);
            Refused refused = key == null ? below(value, prefix, entry.getKey(), values)
                    : value(value, name, key, values);
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }

    private static @Nullable Refused value(Tree tree, String name, Key<Settings, ?> key,
            Map<String, Object> values) {
        return switch (ValueParser.parse(tree, key.type())) {
            case Accepted(Object value) -> {
                values.put(name, value);
                yield null;
            }
            case Refused(Tree at, String suffix, String message, String hint) ->
                new Refused(at, "." + name + suffix, message, hint);
        };
    }

    private static @Nullable Refused below(Tree tree, String prefix, String name,
            Map<String, Object> values) {
        String section = prefix + name + ".";
        boolean isSection = KEYS.keySet().stream().anyMatch(key -> key.startsWith(section));
        if (isSection && tree instanceof Tree.Branch branch) {
            return section(branch, section, values);
        }
        if (isSection) {
            return tree.isNull() ? null
                    : new Refused(tree, "." + prefix + name, "must be a map with the keys "
                            + String.join(", ", children(section)), null);
        }
        List<String> siblings = children(prefix);
        return new Refused(tree, "." + prefix + name, "the key is not known",
                NearestName.of(name, siblings).map(near -> "did you mean " + near + "?")
                        .orElse("known here are " + String.join(", ", siblings)));
    }

    private static List<String> children(String prefix) {
        return KEYS.keySet().stream().filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0]).distinct()
                .toList();
    }
}
