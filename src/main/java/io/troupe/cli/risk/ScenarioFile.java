package io.troupe.cli.risk;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.YamlValues;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.ScenarioProblem;
import io.troupe.risk.stress.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of scenarios: a list of them, or a map with such a list. */
final class ScenarioFile {
    private static final String SCENARIOS = "scenarios";

    private ScenarioFile() {}

    /** Whether a name is that of such a file. */
    static boolean isOne(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Reads it. */
    static List<Scenario> read(String name) throws CommandRefused {
        YamlValues file = YamlValues.read(Path.of(name));
        refuse(file.problems());
        return switch (file.value().orElse(null)) {
            case List<?> list -> read(file, "", list);
            case Map<?, ?> map when map.size() == 1
                    && map.get(SCENARIOS) instanceof List<?> list ->
                read(file, SCENARIOS, list);
            case null, default -> {
                refuse(List.of(file.problem("", "the file must be a list of scenarios, or a map"
                        + " with nothing but the key " + SCENARIOS + " and such a list")));
                yield List.of();
            }
        };
    }

    private static List<Scenario> read(YamlValues file, String prefix, List<?> list)
            throws CommandRefused {
        return switch (ScenarioReader.read(list)) {
            case ScenarioReader.Read.Scenarios(List<Scenario> scenarios) -> scenarios;
            case ScenarioReader.Read.Refused(List<ScenarioProblem> problems) -> {
                refuse(problems.stream().map(problem -> file
                        .problem(prefix + problem.path(), problem.message())).toList());
                yield List.of();
            }
        };
    }

    private static void refuse(List<ConfigProblem> problems) throws CommandRefused {
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER,
                    problems.stream().map(ConfigProblem::text).toList());
        }
    }
}
