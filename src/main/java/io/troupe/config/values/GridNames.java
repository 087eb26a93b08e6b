package io.troupe.config.values;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names the combinations of a grid: from a template like {@code sma-{fastBars}-{slowBars}}, or by
 * an id with {@code .name-value} behind it for every key.
 */
public final class GridNames {
    /** What a strategy may be called. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._-]");

    private GridNames() {}

    public static boolean isTemplate(String id) {
        return id.indexOf('{') >= 0 || id.indexOf('}') >= 0;
    }

    /** The names between braces, in their order. */
    public static Set<String> placeholders(String template) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** What is left of a template without its placeholders; a brace in it has no partner. */
    public static String fixedPart(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("");
    }

    /** The name of one combination. */
    public static String name(String id, Map<String, Object> combination) {
        if (!isTemplate(id)) {
            return id + combination.entrySet().stream()
                    .map(entry -> "." + foreignReplaced(entry.getKey()) + "-"
                            + text(entry.getValue()))
                    .collect(Collectors.joining());
        }
        return PLACEHOLDER.matcher(id).replaceAll(placeholder -> {
            Object value = combination.get(placeholder.group(1));
            return Matcher.quoteReplacement(value == null ? placeholder.group() : text(value));
        });
    }

    /** Whether a text begins with what could be the name of a combination of a template. */
    public static boolean couldName(String template, String text) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append("[A-Za-z0-9._-]+?");
            end = matcher.end();
        }
        regex.append(Pattern.quote(template.substring(end))).append("(\\.|$)");
        return end > 0 && Pattern.compile(regex.toString()).matcher(text).lookingAt();
    }

    /** A combination for a message: {@code fastBars 2, slowBars 50}. */
    public static String shown(Map<String, Object> combination) {
        return combination.entrySet().stream()
                .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Shortest.of(number) : value.toString();
    }

    /** A form in which values that mean the same are equal: 2 and 2.0. */
    public static Object comparable(Object value) {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole).stripTrailingZeros();
            case Double decimal -> BigDecimal.valueOf(decimal).stripTrailingZeros();
            case List<?> list -> list.stream().map(GridNames::comparable).toList();
            default -> value;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Double decimal -> BigDecimal.valueOf(decimal).stripTrailingZeros()
                    .toPlainString();
            case List<?> list -> list.stream().map(GridNames::text)
                    .collect(Collectors.joining("-"));
            default -> foreignReplaced(value.toString());
        };
    }

    private static String foreignReplaced(String text) {
        return FOREIGN.matcher(text).replaceAll("_");
    }
}
