package io.troupe.risk.stress;

import io.troupe.model.NearestName;
import io.troupe.risk.stress.AssetShock.Scope;
import io.troupe.risk.stress.Scenario.Tail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads scenarios from values as YAML and JSON have them: a list of maps, each with a name and the
 * key of its kind, as {@code {name: oil, shock: {"*": -0.1, group(energy): -0.35}}}. Everything
 * that is wrong is collected. Pure.
 */
public final class ScenarioReader {
    private static final String NAME = "name";
    private static final String SPAN = "span";
    private static final String LEVEL = "level";
    private static final String HORIZON = "horizonBars";
    private static final String BARS = "bars";
    private static final String BLOCK = "blockBars";
    private static final String SEED = "seed";
    private static final String WINDOW = "window";
    private static final String SHOCK = "shock";
    private static final String FACTOR = "factor";
    private static final String CORRELATION = "correlation";
    private static final String VOLATILITY = "volatility";
    private static final String LIQUIDITY = "liquidity";
    private static final String REVERSE = "reverse";
    private static final String PATHS = "paths";

    /** Keys that a scenario of a kind may have beside name and kind. */
    private static final Map<String, List<String>> KINDS = kinds();

    private static final Pattern GROUP = Pattern.compile("group\\(\\s*(.+?)\\s*\\)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final String WHOLE = "whole";
    private static final String FALL = "fall";
    /** A price that grows a hundredfold is a mistake. */
    private static final double LARGEST = 100;
    private static final int MOST_PATHS = 1_000_000;
    private static final int MOST_BARS = 100_000;
    private static final int LEAST_PATHS = 100;

    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private ScenarioReader() {}

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(WINDOW, List.of(SPAN));
        kinds.put(SHOCK, List.of());
        kinds.put(FACTOR, List.of());
        kinds.put(CORRELATION, List.of(LEVEL, HORIZON));
        kinds.put(VOLATILITY, List.of(LEVEL, HORIZON));
        kinds.put(LIQUIDITY, List.of());
        kinds.put(REVERSE, List.of(HORIZON));
        kinds.put(PATHS, List.of(BARS, BLOCK, SEED));
        return kinds;
    }

    /** What came of reading. */
    public sealed interface Read {
        /** Scenarios, in the order they were given. */
        record Scenarios(List<Scenario> scenarios) implements Read {
            /** Copies the list. */
            public Scenarios {
                scenarios = List.copyOf(scenarios);
            }
        }

        /** Something is wrong; all of it. */
        record Refused(List<ScenarioProblem> problems) implements Read {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads a list of scenarios.
     *
     * @param values maps, lists, numbers and texts
     */
    public static Read read(List<?> values) {
        ScenarioReader reader = new ScenarioReader();
        for (int i = 0; i < values.size(); i++) {
            reader.scenario("[" + i + "]", values.get(i));
        }
        return reader.problems.isEmpty() ? new Read.Scenarios(reader.scenarios)
                : new Read.Refused(reader.problems);
    }

    private void scenario(String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(new ScenarioProblem(path, "must be a map with a name and one of "
                    + String.join(", ", KINDS.keySet())));
            return;
        }
        ScenarioFields fields = new ScenarioFields(path, map, problems);
        List<String> kinds = KINDS.keySet().stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            List<String> unknown = map.keySet().stream().map(String::valueOf)
                    .filter(key -> !key.equals(NAME)).toList();
            problems.add(new ScenarioProblem(path, "must have exactly one of "
                    + String.join(", ", KINDS.keySet()) + ", has "
                    + (kinds.isEmpty() ? "none" + unknown.stream().findFirst()
                            .map(key -> NearestName.hint(key, KINDS.keySet())).orElse("")
                            : String.join(", ", kinds))));
            return;
        }
        String kind = kinds.getFirst();
        List<String> known = new ArrayList<>(List.of(NAME, kind));
        known.addAll(KINDS.getOrDefault(kind, List.of()));
        fields.allow(known);
        String name = name(fields);
        int before = problems.size();
        Optional<Scenario> read = read(name, kind, fields);
        if (problems.size() == before) {
            read.ifPresent(scenarios::add);
        }
    }

    private String name(ScenarioFields fields) {
        if (!(fields.raw(NAME) instanceof String text) || !PLAIN.matcher(text).matches()) {
            fields.problem(NAME, "must be a name of letters, digits, dots, dashes and underscores"
                    + (fields.has(NAME) ? ", was " + fields.raw(NAME) : ", and is not there"));
            return "";
        }
        if (scenarios.stream().anyMatch(each -> each.name().equals(text))) {
            fields.problem(NAME, "the name " + text + " is taken by another scenario");
        }
        return text;
    }

    private Optional<Scenario> read(String name, String kind, ScenarioFields fields) {
        return switch (kind) {
            case WINDOW -> window(name, fields);
            case SHOCK -> Optional.of(new Scenario.Shock(name, shocks(fields)));
            case FACTOR -> Optional.of(new Scenario.Factor(name, factors(fields)));
            case CORRELATION -> Optional.of(new Scenario.Correlation(name,
                    fields.number(CORRELATION, "a number from 0 to 1",
                            value -> value >= 0 && value <= 1),
                    tail(fields)));
            case VOLATILITY -> Optional.of(new Scenario.Volatility(name,
                    fields.number(VOLATILITY, "a factor above 0 and at most 100",
                            value -> value > 0 && value <= LARGEST),
                    tail(fields)));
            case LIQUIDITY -> liquidity(name, fields);
            case REVERSE -> Optional.of(new Scenario.Reverse(name,
                    fields.number(REVERSE, "a loss, a fraction above 0 and at most 1",
                            value -> value > 0 && value <= 1),
                    fields.count(HORIZON, 1, 1, MOST_BARS)));
            case PATHS -> Optional.of(paths(name, fields));
            default -> throw new IllegalStateException("kind " + kind);
        };
    }

    private static Tail tail(ScenarioFields fields) {
        double level = fields.number(LEVEL, Tail.USUAL.level(), "above 0.5 and below 1",
                value -> value > 0.5 && value < 1);
        return new Tail(level, fields.count(HORIZON, Tail.USUAL.horizonBars(), 1, MOST_BARS));
    }

    private Optional<Scenario> window(String name, ScenarioFields fields) {
        if (fields.raw(WINDOW) instanceof String known) {
            return named(name, known, fields);
        }
        if (fields.has(SPAN)) {
            fields.problem(SPAN, "is of a window that has a name; leave it out");
        }
        Optional<Map<?, ?>> map = fields.map(WINDOW,
                "the name of a window, or a map {from: DATE, to: DATE}");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        ScenarioFields dates = new ScenarioFields(fields.pathOf(WINDOW), map.get(), problems);
        dates.allow(List.of("from", "to"));
        Optional<LocalDate> from = dates.date("from");
        Optional<LocalDate> to = dates.date("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            dates.problem("to", "must be after " + from.get() + ", was " + to.get());
        }
        return Optional.of(new Scenario.Window(name, from.get(), to.get()));
    }

    private static Optional<Scenario> named(String name, String known, ScenarioFields fields) {
        Optional<HistoricalWindow> window = HistoricalWindow.ALL.stream()
                .filter(each -> each.name().equals(known)).findFirst();
        if (window.isEmpty()) {
            List<String> names = HistoricalWindow.ALL.stream().map(HistoricalWindow::name)
                    .toList();
            fields.problem(WINDOW, "there is no window " + known + NearestName.hint(known, names)
                    + "; there are " + String.join(", ", names));
            return Optional.empty();
        }
        Object span = fields.has(SPAN) ? fields.raw(SPAN) : FALL;
        if (!WHOLE.equals(span) && !FALL.equals(span)) {
            fields.problem(SPAN, "must be " + FALL + " or " + WHOLE + ", was " + span);
        }
        return window.map(each -> WHOLE.equals(span)
                ? new Scenario.Window(name, each.high(), each.regained())
                : new Scenario.Window(name, each.peak(), each.trough()));
    }

    private List<AssetShock> shocks(ScenarioFields fields) {
        List<AssetShock> shocks = new ArrayList<>();
        fields.map(SHOCK, "a map of assets, groups or \"*\" and fractions").ifPresent(map -> {
            ScenarioFields each = new ScenarioFields(fields.pathOf(SHOCK), map, problems);
            for (Object key : map.keySet()) {
                String of = String.valueOf(key);
                shocks.add(new AssetShock(scope(of), move(each, of)));
            }
        });
        return shocks;
    }

    private static Scope scope(String text) {
        if (text.equals("*")) {
            return new Scope.All();
        }
        Matcher group = GROUP.matcher(text);
        return group.matches() ? new Scope.Group(group.group(1)) : new Scope.Asset(text);
    }

    /** No price falls by more than all of it. */
    private static double move(ScenarioFields fields, String key) {
        return fields.number(key, "a fraction, at least -1 and at most 100",
                value -> value >= -1 && value <= LARGEST);
    }

    private Map<String, Double> factors(ScenarioFields fields) {
        Map<String, Double> moves = new LinkedHashMap<>();
        fields.map(FACTOR, "a map of factors and fractions").ifPresent(map -> {
            ScenarioFields each = new ScenarioFields(fields.pathOf(FACTOR), map, problems);
            map.keySet().forEach(key -> moves.put(String.valueOf(key),
                    move(each, String.valueOf(key))));
        });
        return moves;
    }

    private Optional<Scenario> liquidity(String name, ScenarioFields fields) {
        return fields.map(LIQUIDITY, "a map {costs: FACTOR, volume: FACTOR}").map(map -> {
            ScenarioFields each = new ScenarioFields(fields.pathOf(LIQUIDITY), map, problems);
            each.allow(List.of("costs", "volume"));
            return new Scenario.Liquidity(name,
                    each.number("costs", 1, "a factor, at least 0 and at most 100",
                            value -> value >= 0 && value <= LARGEST),
                    each.number("volume", 1, "a factor above 0 and at most 100",
                            value -> value > 0 && value <= LARGEST));
        });
    }

    private static Scenario paths(String name, ScenarioFields fields) {
        int bars = fields.count(BARS, 0, 1, MOST_BARS);
        double block = fields.number(BLOCK, 0, "a number of bars, at least 1",
                value -> value >= 1);
        return new Scenario.Paths(name, fields.count(PATHS, 0, LEAST_PATHS, MOST_PATHS),
                fields.has(BARS) ? OptionalInt.of(bars) : OptionalInt.empty(),
                fields.has(BLOCK) ? OptionalDouble.of(block) : OptionalDouble.empty(),
                (long) fields.number(SEED, ScenarioCatalog.SEED, "a whole number",
                        value -> value == Math.rint(value)));
    }
}
