package io.troupe.config.yaml;

import io.troupe.config.KeyType;
import io.troupe.config.values.AutoOr;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.DataPlace;
import io.troupe.config.values.Origin;
import io.troupe.config.values.RateSource;
import io.troupe.config.yaml.Parsed.Accepted;
import io.troupe.config.yaml.Parsed.Refused;
import io.troupe.model.Labeled;
import io.troupe.model.Money;
import io.troupe.model.NearestName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a value as the type of its key. Pure. */
final class ValueParser {
    private static final Pattern PERIOD = Pattern.compile(KeyType.Period.REGEX);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_,']*(\\.[0-9]+)?%?");

    private ValueParser() {}

    static Parsed parse(Tree tree, KeyType<?> type) {
        return switch (type) {
            case KeyType.OrNull<?>(var inner, var _) -> open(tree, inner, type);
            case KeyType.OrAuto(KeyType.Count count) -> auto(tree, count, type);
            case KeyType.ListOf<?> list -> list(tree, list);
            case KeyType.Params params -> ParamsParser.parse(tree, params);
            case KeyType.Grid grid -> GridParser.parse(tree, grid);
            case KeyType.Text(Pattern pattern, var _) -> text(tree, pattern, type);
            case KeyType.FilePath _ -> path(tree, type);
            case KeyType.Place _ -> place(tree, type);
            case KeyType.Rates rates -> rates(tree, rates);
            case KeyType.Compared _ -> compared(tree, type);
            case KeyType.MapOf<?> map -> map(tree, map);
            case KeyType.Flag _ -> leaf(tree) instanceof Boolean flag
                    ? new Accepted(flag)
                    : wrong(tree, type);
            case KeyType.OneOf<?> choices -> choice(tree, choices);
            case KeyType.Date _ -> date(tree, type);
            case KeyType.Period _ -> period(tree, type);
            case KeyType.Whole whole -> whole(tree, whole);
            case KeyType.Count count -> count(tree, count);
            case KeyType.Decimal decimal -> decimal(tree, decimal);
            case KeyType.Amount amount -> amount(tree, amount);
            case KeyType.Flow flow -> FlowParser.parse(tree, flow);
            case KeyType.Nested nested -> NestedParser.parse(tree, nested);
            case KeyType.Line _ -> ConstructParser.line(tree, type);
            case KeyType.Width _ -> ConstructParser.width(tree, type);
            case KeyType.Construct _ -> ConstructParser.parse(tree, type);
            case KeyType.Again again -> ReentryParser.parse(tree, again);
            case KeyType.Fields<?> fields -> FieldsParser.parse(tree, fields);
        };
    }

    /** The message of the inner type, with what the outer one allows beside. */
    private static Refused explained(Refused refused, KeyType<?> inner, KeyType<?> outer) {
        return new Refused(refused.at(), refused.suffix(),
                refused.message().replace(inner.expected(), outer.expected()), refused.hint());
    }

    private static Parsed open(Tree tree, KeyType<?> inner, KeyType<?> type) {
        if (tree.isNull()) {
            return new Accepted(Optional.empty());
        }
        return switch (parse(tree, inner)) {
            case Accepted(Object value) -> new Accepted(Optional.of(value));
            case Refused refused -> explained(refused, inner, type);
        };
    }

    private static Parsed auto(Tree tree, KeyType.Count count, KeyType<?> type) {
        if ("auto".equals(leaf(tree))) {
            return new Accepted(AutoOr.auto());
        }
        return switch (parse(tree, count)) {
            case Accepted(Integer given) -> new Accepted(AutoOr.of(given));
            case Accepted other -> throw new IllegalStateException("no count: " + other);
            case Refused refused -> explained(refused, count, type);
        };
    }

    private static Parsed list(Tree tree, KeyType.ListOf<?> type) {
        if (!(tree instanceof Tree.Items list)) {
            return wrong(tree, type);
        }
        List<Object> values = new ArrayList<>();
        for (Tree item : list.items()) {
            switch (parse(item, type.item())) {
                case Accepted(Object value) -> values.add(value);
                case Refused(Tree at, String suffix, String message, String hint) -> {
                    return new Refused(at, "[" + values.size() + "]" + suffix, message, hint);
                }
            }
        }
        return new Accepted(List.copyOf(values));
    }

    private static Parsed text(Tree tree, Pattern pattern, KeyType<?> type) {
        Object value = leaf(tree);
        if (value instanceof String text) {
            return pattern.matcher(text).matches() ? new Accepted(text) : wrong(tree, type);
        }
        String hint = value == null ? null : "put it in quotes to make it a text";
        return new Refused(tree, "", "must be " + type.expected(), hint);
    }

    private static Parsed path(Tree tree, KeyType<?> type) {
        if (!(leaf(tree) instanceof String text) || text.isBlank()) {
            return wrong(tree, type);
        }
        try {
            Path named = Path.of(text);
            Path base = tree.origin() instanceof Origin.InFile(Path file, var _, var _)
                    ? file.toAbsolutePath().resolveSibling(named)
                    : named.toAbsolutePath();
            return new Accepted(base.normalize());
        } catch (InvalidPathException broken) {
            return wrong(tree, type);
        }
    }

    private static Parsed place(Tree tree, KeyType<?> type) {
        if (leaf(tree) instanceof String text && DataPlace.isAddress(text)) {
            return DataPlace.hasPassword(text)
                    ? new Refused(tree, "", "must not hold a password: it would be kept with each"
                            + " run", "put it into the variable PGPASSWORD or the file ~/.pgpass")
                    : new Accepted(new DataPlace(text));
        }
        return path(tree, type) instanceof Accepted(Path path)
                ? new Accepted(DataPlace.of(path))
                : wrong(tree, type);
    }

    private static Parsed rates(Tree tree, KeyType.Rates type) {
        if (leaf(tree) instanceof String text && !NUMBER.matcher(text).matches()) {
            return path(tree, type) instanceof Accepted(Path file)
                    ? new Accepted(new RateSource.InFile(file))
                    : wrong(tree, type);
        }
        return switch (decimal(tree, type.rate())) {
            case Accepted(Double rate) -> new Accepted(new RateSource.Yearly(rate));
            case Accepted other -> throw new IllegalStateException("no rate: " + other);
            case Refused refused -> explained(refused, type.rate(), type);
        };
    }

    private static Parsed compared(Tree tree, KeyType<?> type) {
        if (leaf(tree) instanceof String text && !text.isBlank() && !Comparison.isPlace(text)) {
            return new Accepted(new Comparison.Named(text));
        }
        return switch (place(tree, type)) {
            case Accepted(DataPlace place) -> new Accepted(new Comparison.Elsewhere(place));
            case Accepted other -> throw new IllegalStateException("no place: " + other);
            case Refused refused -> refused;
        };
    }

    private static Parsed map(Tree tree, KeyType.MapOf<?> type) {
        if (!(tree instanceof Tree.Branch branch)) {
            return wrong(tree, type);
        }
        Map<String, Object> values = new TreeMap<>();
        for (Map.Entry<String, Tree.Entry> entry : branch.entries().entrySet()) {
            switch (parse(entry.getValue().value(), type.item())) {
                case Accepted(Object value) -> values.put(entry.getKey(), value);
                case Refused(Tree at, var _, String message, String hint) -> {
                    return new Refused(at, "." + entry.getKey(), message, hint);
                }
            }
        }
        return new Accepted(Collections.unmodifiableMap(values));
    }

    private static Parsed choice(Tree tree, KeyType.OneOf<?> type) {
        String written = tree instanceof Tree.Leaf leaf ? leaf.text() : "";
        Labeled choice = type.choices().get(written);
        return choice != null
                ? new Accepted(choice)
                : new Refused(tree, "", "must be " + type.expected(),
                        NearestName.of(written, type.labels())
                                .map(near -> "did you mean " + near + "?").orElse(null));
    }

    private static Parsed date(Tree tree, KeyType<?> type) {
        if (leaf(tree) instanceof String text && DATE.matcher(text).matches()) {
            try {
                return new Accepted(LocalDate.parse(text));
            } catch (DateTimeException notInTheCalendar) {
                return new Refused(tree, "", "must be " + type.expected(),
                        "the calendar has no such day");
            }
        }
        return wrong(tree, type);
    }

    private static Parsed period(Tree tree, KeyType<?> type) {
        if (leaf(tree) instanceof Long) {
            return new Refused(tree, "", "must be " + type.expected(),
                    "say the unit: ms, s, m or h");
        }
        if (leaf(tree) instanceof String text) {
            Matcher matcher = PERIOD.matcher(text);
            if (matcher.matches()) {
                long count = Long.parseLong(matcher.group(1));
                long millis = switch (matcher.group(2)) {
                    case "ms" -> count;
                    case "s" -> count * 1000;
                    case "m" -> count * 60_000;
                    default -> count * 3_600_000;
                };
                if (millis > 0 && millis <= Duration.ofHours(24).toMillis()) {
                    return new Accepted(Duration.ofMillis(millis));
                }
            }
        }
        return wrong(tree, type);
    }

    private static Parsed whole(Tree tree, KeyType.Whole type) {
        Long whole = whole(tree, Long.MIN_VALUE, Long.MAX_VALUE);
        return whole == null ? wrong(tree, type) : new Accepted(whole);
    }

    private static Parsed count(Tree tree, KeyType.Count type) {
        Long count = whole(tree, type.min(), type.max());
        return count == null ? wrong(tree, type) : new Accepted(count.intValue());
    }

    private static @Nullable Long whole(Tree tree, long min, long max) {
        Object value = leaf(tree);
        if (value instanceof Double number && number == Math.rint(number)
                && Math.abs(number) <= 0x1p53) {
            value = number.longValue();
        }
        return value instanceof Long number && number >= min && number <= max ? number : null;
    }

    private static Parsed decimal(Tree tree, KeyType.Decimal type) {
        Object value = number(tree);
        if (value instanceof Number number) {
            double decimal = number.doubleValue() + 0.0;
            return type.allows(decimal) ? new Accepted(decimal) : wrong(tree, type);
        }
        return wrong(tree, type);
    }

    private static Parsed amount(Tree tree, KeyType.Amount type) {
        Object value = number(tree);
        if (value instanceof Number number && type.allows(number.doubleValue())) {
            BigDecimal exact = value instanceof Double
                    ? new BigDecimal(((Tree.Leaf) tree).text())
                    : BigDecimal.valueOf(number.longValue());
            BigDecimal micros = exact.multiply(BigDecimal.valueOf(Money.MICROS));
            if (micros.stripTrailingZeros().scale() <= 0) {
                return new Accepted(micros.longValueExact());
            }
        }
        return wrong(tree, type);
    }

    static Refused wrong(Tree tree, KeyType<?> type) {
        return new Refused(tree, "", "must be " + type.expected(), hint(tree, type));
    }

    private static @Nullable String hint(Tree tree, KeyType<?> type) {
        if (!(tree instanceof Tree.Leaf(Object value, String text, boolean quoted, var _))) {
            return null;
        }
        boolean numeric = isNumeric(type);
        if (numeric && value instanceof BigInteger) {
            return "the number is too large";
        }
        if (numeric && value instanceof String && NUMBER.matcher(text).matches()) {
            return quoted
                    ? "write it without quotes"
                    : "write it in digits, without separators or percent sign";
        }
        boolean spelt = type instanceof KeyType.Flag && value instanceof String;
        return spelt ? "YAML 1.2 knows no other words for them" : null;
    }

    private static boolean isNumeric(KeyType<?> type) {
        return type instanceof KeyType.Whole || type instanceof KeyType.Count
                || type instanceof KeyType.Decimal || type instanceof KeyType.Amount;
    }

    /** A number, with a BigInteger left out: no key takes one. */
    private static @Nullable Object number(Tree tree) {
        Object value = leaf(tree);
        return value instanceof Long || value instanceof Double ? value : null;
    }

    static @Nullable Object leaf(Tree tree) {
        return tree instanceof Tree.Leaf leaf ? leaf.value() : null;
    }
}
