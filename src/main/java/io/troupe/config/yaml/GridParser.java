package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.values.GridNames;
import io.troupe.config.values.GridValues;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.NearestName;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the grid of a strategy: names of parameters, each with the values it takes. Pure. */
final class GridParser {
    /** Combinations of one grid; a fund of as many strategies fits into memory. */
    static final int MOST = 100_000;
    private static final List<String> STEPPED = List.of("from", "to", "step");
    private static final String EXAMPLE = "write [60, 120, 250] or {from: 20, to: 40, step: 2}";
    private static final String FEWER = "leave values out, or make steps larger";

    private GridParser() {}

    static Parsed parse(Tree tree, KeyType.Grid type) {
        if (tree.isNull() || (tree instanceof Tree.Branch none && none.entries().isEmpty())) {
            return new Refused(tree, "", "the grid has no keys",
                    "name a parameter and its values, or leave the grid out");
        }
        if (!(tree instanceof Tree.Branch branch)) {
            return new Refused(tree, "", "must be " + type.expected(), null);
        }
        Map<String, Object> grid = new LinkedHashMap<>();
        long combinations = 1;
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            Tree written = entry.getValue().value();
            switch (values(written, "." + entry.getKey())) {
                case Accepted(GridValues values) -> {
                    combinations *= values.values().size();
                    grid.put(entry.getKey(), values);
                }
                case Accepted other -> throw new IllegalStateException("no values: " + other);
                case Refused refused -> {
                    return refused;
                }
            }
            if (combinations > MOST) {
                return new Refused(tree, "", "the grid has more than " + MOST + " combinations",
                        FEWER);
            }
        }
        return new Accepted(grid);
    }

    private static Parsed values(Tree tree, String suffix) {
        return switch (tree) {
            case Tree.Items list -> listed(list, suffix);
            case Tree.Branch stepped -> stepped(stepped, suffix);
            case Tree.Leaf leaf -> new Refused(leaf, suffix,
                    "must be a list of values or a range", leaf.isNull() ? EXAMPLE
                            : "write [" + leaf.shown() + "], or put it under params");
        };
    }

    private static Parsed listed(Tree.Items list, String suffix) {
        if (list.items().isEmpty()) {
            return new Refused(list, suffix, "the list has no values", EXAMPLE);
        }
        return switch (ParamsParser.list(list.items(), suffix)) {
            case Accepted(List<?> values) -> {
                Set<Object> seen = new LinkedHashSet<>();
                for (Object value : values) {
                    if (!seen.add(GridNames.comparable(value))) {
                        yield new Refused(list.items().get(seen.size()),
                                suffix + "[" + seen.size() + "]", "the value is there twice",
                                "name each value once");
                    }
                }
                yield new Accepted(new GridValues.Listed(List.copyOf(values)));
            }
            case Accepted other -> throw new IllegalStateException("no list: " + other);
            case Refused refused -> refused;
        };
    }

    private static Parsed stepped(Tree.Branch range, String suffix) {
        for (Map.Entry<String, Tree.Entry> entry : range.entries().entrySet()) {
            if (!STEPPED.contains(entry.getKey())) {
                return new Refused(range, suffix, "a range has no key " + entry.getKey()
                        + NearestName.hint(entry.getKey(), STEPPED), EXAMPLE);
            }
        }
        BigDecimal[] numbers = new BigDecimal[STEPPED.size()];
        for (int i = 0; i < numbers.length; i++) {
            String name = STEPPED.get(i);
            Tree written = range.get(name);
            BigDecimal number = number(written);
            if (number == null) {
                return written == null
                        ? new Refused(range, suffix, "the range needs " + name, EXAMPLE)
                        : new Refused(written, suffix + "." + name, "must be a finite number",
                                null);
            }
            numbers[i] = number;
        }
        return stepped(range, suffix, numbers[0], numbers[1], numbers[2]);
    }

    private static Parsed stepped(Tree.Branch range, String suffix, BigDecimal from,
            BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0) {
            return new Refused(of(range, "step"), suffix + ".step", "must be above 0",
                    "values go up from from to to");
        }
        if (from.compareTo(to) > 0) {
            return new Refused(of(range, "from"), suffix + ".from", "must not be above to, "
                    + of(range, "to").shown(), "exchange them");
        }
        GridValues.Stepped values = new GridValues.Stepped(from, to, step);
        return values.count().compareTo(BigDecimal.valueOf(MOST)) > 0
                ? new Refused(range, suffix, "the range has more than " + MOST + " values", FEWER)
                : new Accepted(values);
    }

    private static Tree of(Tree.Branch range, String name) {
        Tree tree = range.get(name);
        return tree == null ? range : tree;
    }

    /** The shortest decimal of a number, as it is written: 0.1 is a tenth. */
    private static @Nullable BigDecimal number(@Nullable Tree tree) {
        return switch (tree instanceof Tree.Leaf leaf ? leaf.value() : null) {
            case Long whole -> BigDecimal.valueOf(whole);
            case Double decimal when Double.isFinite(decimal) -> BigDecimal.valueOf(decimal);
            case null, default -> null;
        };
    }
}
