package io.troupe.cli.strategies;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.model.Wording;
import io.troupe.run.KnownStrategies;
import io.troupe.strategies.StrategyDescription;
import io.troupe.strategies.StrategyDescription.ParameterDescription;
import io.troupe.strategies.plugins.audit.Reach;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a strategy, for people and for programs. */
final class StrategyFacts {
    private StrategyFacts() {}

    /**
     * For programs.
     *
     * @param place the file it is from, or that it is built in
     * @param reaches what it can reach outside the market
     */
    static Map<String, Object> json(StrategyDescription strategy, String place,
            List<Reach> reaches) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", strategy.name());
        facts.put("summary", strategy.summary());
        facts.put("paper", strategy.paper());
        facts.put("notes", strategy.notes());
        facts.put("from", place);
        facts.put("reaches", ReachLines.json(reaches));
        facts.put("parameters", strategy.parameters().stream().map(StrategyFacts::json).toList());
        return facts;
    }

    private static Map<String, @Nullable Object> json(ParameterDescription parameter) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", parameter.name());
        facts.put("type", parameter.type());
        facts.put("required", parameter.defaultValue() == null);
        facts.put("default", written(parameter));
        facts.put("unit", parameter.unit());
        facts.put("min", Double.isFinite(parameter.min()) ? parameter.min() : null);
        facts.put("max", Double.isFinite(parameter.max()) ? parameter.max() : null);
        facts.put("choices", parameter.choices());
        facts.put("doc", parameter.doc());
        return facts;
    }

    /** For people. */
    static void print(StrategyDescription strategy, String place, List<Reach> reaches,
            Terminal terminal) {
        boolean isBuiltIn = place.equals(KnownStrategies.BUILT_IN);
        PrintWriter out = terminal.out();
        out.println(terminal.outAnsi().string("@|bold " + strategy.name() + "|@"));
        said("", strategy.summary(), out);
        said("Source: ", strategy.paper(), out);
        said("To expect: ", strategy.notes(), out);
        said("From: ", isBuiltIn ? "" : place, out);
        reaches.forEach(reach -> said("Reaches outside the market: ", ReachLines.of(reach), out));
        out.println();
        if (!strategy.parameters().isEmpty()) {
            parameters(strategy).print(out, terminal.outAnsi());
            out.println();
        }
        out.println("In a configuration, with the defaults:");
        out.println("  - id: " + (isBuiltIn ? "my-" : "") + strategy.name());
        out.println("    type: " + strategy.name());
        if (!strategy.parameters().isEmpty()) {
            out.println("    params: {" + strategy.parameters().stream()
                    .map(StrategyFacts::entry).collect(Collectors.joining(", ")) + "}");
        }
    }

    private static void said(String what, String text, PrintWriter out) {
        if (!text.isEmpty()) {
            out.println(what + Wording.printable(text));
        }
    }

    private static TextTable parameters(StrategyDescription strategy) {
        TextTable table = new TextTable(TextTable.Column.text("PARAMETER"),
                TextTable.Column.text("TYPE"), TextTable.Column.text("DEFAULT"),
                TextTable.Column.text("UNIT"), TextTable.Column.text("RANGE"),
                TextTable.Column.text("MEANING"));
        for (ParameterDescription parameter : strategy.parameters()) {
            Object preset = written(parameter);
            table.row(parameter.name(), parameter.type(),
                    preset == null ? "required" : preset.toString(), parameter.unit(),
                    range(parameter), parameter.doc());
        }
        return table;
    }

    private static String range(ParameterDescription parameter) {
        List<String> choices = parameter.choices();
        if (!choices.isEmpty()) {
            return String.join(" | ", choices);
        }
        boolean hasMin = Double.isFinite(parameter.min());
        boolean hasMax = Double.isFinite(parameter.max());
        if (hasMin && hasMax) {
            return number(parameter.min()) + " … " + number(parameter.max());
        }
        return hasMin ? "≥ " + number(parameter.min())
                : hasMax ? "≤ " + number(parameter.max()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The default as a configuration writes it, null if there is none. */
    private static @Nullable Object written(ParameterDescription parameter) {
        return parameter.defaultValue() instanceof Enum<?> name
                ? name.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : parameter.defaultValue();
    }

    private static String entry(ParameterDescription parameter) {
        Object preset = written(parameter);
        return parameter.name() + ": " + (preset == null ? "…" : preset);
    }
}
