package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.YamlValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page tells of every window and scenario as they are. */
class StressPageTest {
    private static final Path PAGE = Path.of("docs/stress.md");
    private static final String DATE = " \\| (\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern WINDOW = Pattern.compile(
            "(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+?)" + DATE + DATE + DATE + DATE + " \\|");

    @Test
    void hasEveryWindowWithItsDates() throws IOException {
        List<List<String>> told = WINDOW.matcher(Files.readString(PAGE)).results()
                .map(StressPageTest::cells).toList();

        assertThat(told).containsExactlyElementsOf(HistoricalWindow.ALL.stream()
                .map(each -> List.of(each.name(), each.title(), each.high().toString(),
                        each.peak().toString(), each.trough().toString(),
                        each.regained().toString()))
                .toList());
    }

    private static List<String> cells(MatchResult row) {
        return List.of(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5),
                row.group(6));
    }

    @Test
    void itsExampleIsReadAsItStands(@TempDir Path folder) throws IOException {
        String page = Files.readString(PAGE);
        String example = page.split("```yaml\n", 2)[1].split("```", 2)[0];
        YamlValues file = YamlValues
                .read(Files.writeString(folder.resolve("example.yaml"), example));
        List<?> values = (List<?>) Objects.requireNonNull(
                ((Map<?, ?>) file.value().orElseThrow()).get("scenarios"));

        assertThat(((ScenarioReader.Read.Scenarios) ScenarioReader.read(values)).scenarios())
                .hasSize(9).hasOnlyElementsOfTypes(Scenario.class)
                .extracting(each -> (Object) each.getClass()).contains(Scenario.Window.class,
                        Scenario.Shock.class, Scenario.Factor.class, Scenario.Correlation.class,
                        Scenario.Volatility.class, Scenario.Liquidity.class,
                        Scenario.Reverse.class, Scenario.Paths.class);
    }

    @Test
    void namesEveryScenarioThatIsBuiltIn() throws IOException {
        String page = Files.readString(PAGE);

        for (String name : ScenarioCatalog.names()) {
            assertThat(page).contains("`" + name + "`");
        }
    }
}
