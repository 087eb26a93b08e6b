package io.troupe.config.output;

import io.troupe.config.KeyTable;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategyKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings as YAML with the origin of every value behind it; what {@code config show} prints. */
public final class ResolvedYaml {
    private static final String LISTED = KeyTable.STRATEGIES + "[";
    private static final int WIDEST_COLUMN = 56;
    private static final Pattern UNMISTAKABLE = Pattern.compile("[A-Za-z/][A-Za-z0-9._/-]*");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on",
            "off", "y", "n");
    private final Provenance provenance;
    private final List<String> lines = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    private ResolvedYaml(Provenance provenance) {
        this.provenance = provenance;
    }

    /** A complete file that loads to equal settings; comments name the origins. */
    public static String of(Settings settings, Provenance provenance) {
        ResolvedYaml yaml = new ResolvedYaml(provenance);
        ResolvedValues.of(settings).forEach(yaml::value);
        return yaml.text();
    }

    private void value(String path, @Nullable Object value) {
        String[] names = path.split("\\.", -1);
        StringBuilder parent = new StringBuilder();
        for (int depth = 0; depth < names.length - 1; depth++) {
            parent.append(depth == 0 ? "" : ".").append(names[depth]);
            open(parent.toString(), names[depth], depth);
        }
        String name = names[names.length - 1];
        if (path.startsWith(LISTED)) {
            boolean first = name.equals(StrategyKeys.ID.name());
            strategyValue(first ? "  - " : "  ".repeat(names.length), name, path, value);
        } else {
            settingValue("  ".repeat(names.length - 1), name, path, value);
        }
    }

    /** A list of maps has a line for each, so that each shows where it was written. */
    private void settingValue(String indent, String name, String path, @Nullable Object value) {
        if (!(value instanceof List<?> items && !items.isEmpty()
                && items.getFirst() instanceof Map)) {
            line(indent + name + ": " + written(value), path);
            return;
        }
        lines.add(indent + name + ":");
        comments.add("");
        for (int i = 0; i < items.size(); i++) {
            String map = ((Map<?, ?>) items.get(i)).entrySet().stream()
                    .map(entry -> written(entry.getKey()) + ": " + written(entry.getValue()))
                    .collect(Collectors.joining(", "));
            line(indent + "  - {" + map + "}", path + "[" + i + "]");
        }
    }

    private void open(String path, String name, int depth) {
        boolean strategy = name.startsWith(LISTED);
        if (open.add(strategy ? KeyTable.STRATEGIES : path)) {
            // The list's dash has a level of its own.
            int levels = depth > 0 && path.startsWith(LISTED) ? depth + 1 : depth;
            lines.add("  ".repeat(levels) + (strategy ? KeyTable.STRATEGIES : name) + ":");
            comments.add("");
        }
    }

    private void strategyValue(String indent, String name, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> params && !params.isEmpty()) {
            lines.add(indent + name + ":");
            comments.add("");
            params.forEach((param, plain) -> line(
                    indent + "  " + written(param) + ": " + written(plain), path + "." + param));
        } else {
            line(indent + name + ": " + written(value), path);
        }
    }

    /** In quotes only where a reader, or a tool that knows YAML 1.1, could take it for no text. */
    private static String written(@Nullable Object value) {
        return value instanceof String text && UNMISTAKABLE.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : Json.compact(value);
    }

    private void line(String line, String path) {
        lines.add(line);
        comments.add(provenance.origin(path).label());
    }

    private String text() {
        int column = 0;
        for (String line : lines) {
            column = line.length() <= WIDEST_COLUMN ? Math.max(column, line.length()) : column;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            if (!comments.get(i).isEmpty()) {
                text.append(" ".repeat(Math.max(0, column - line.length()))).append("  # ")
                        .append(comments.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
