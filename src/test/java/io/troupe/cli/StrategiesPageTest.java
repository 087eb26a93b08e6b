package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.strategies.StrategyDescription;
import io.troupe.strategies.StrategyDescription.ParameterDescription;
import io.troupe.strategies.StrategyRegistry;
import io.troupe.strategies.builtin.BuiltinStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of built-in strategies tells of each what the registry knows, and nothing else. */
class StrategiesPageTest {
    private static final Pattern ENTRY = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]*)` \\|");

    private final List<StrategyDescription> builtIn = StrategyRegistry
            .of(new BuiltinStrategies().factories()).describe();
    private final String page = read("docs/strategies.md");

    @TempDir
    private Path folder;

    @Test
    void hasASectionForEachStrategyAndNoOther() {
        List<String> headings = new ArrayList<>();
        Matcher heading = Pattern.compile("(?m)^## (.+)$").matcher(page);
        while (heading.find()) {
            headings.add(heading.group(1));
        }
        assertThat(headings).containsExactlyInAnyOrderElementsOf(
                builtIn.stream().map(StrategyDescription::name).toList());
    }

    @Test
    void namesThePaperRuleBehaviourAndParametersOfEach() {
        for (StrategyDescription strategy : builtIn) {
            String section = section(strategy.name());
            assertThat(section).as(strategy.name()).contains("*" + strategy.paper() + "*",
                    "**Rule.**", "**Behaviour.**", "Turnover", "Exposure");
            assertThat(strategy.paper()).matches(".+: .+ \\(\\d{4}\\)");
            assertThat(strategy.notes()).endsWith(".");
            List<String> rows = new ArrayList<>();
            Matcher row = ROW.matcher(section);
            while (row.find()) {
                rows.add(row.group(1) + "=" + row.group(2));
            }
            assertThat(rows).as(strategy.name()).containsExactlyElementsOf(strategy.parameters()
                    .stream().map(each -> each.name() + "=" + written(each)).toList());
            strategy.parameters().forEach(each -> assertThat(section).contains(each.doc()));
        }
    }

    /** Together in one file, and so each. */
    @Test
    void showsAnEntryOfEachThatAConfigurationCanHold() throws IOException {
        StringBuilder entries = new StringBuilder();
        for (StrategyDescription strategy : builtIn) {
            Matcher entry = ENTRY.matcher(section(strategy.name()));
            assertThat(entry.find()).as(strategy.name()).isTrue();
            assertThat(entry.group(1)).contains("type: " + strategy.name());
            entries.append(entry.group(1));
        }
        Path config = Files.writeString(folder.resolve("c.yaml"), "data: {path: "
                + Path.of("data/sp500-20.csv.gz").toAbsolutePath() + "}\nstrategies:\n" + entries);
        new Shell(folder).run("config", "check", config.toString()).succeeded();
    }

    @Test
    void theExampleRunsEachStrategyOnce() {
        List<String> types = new ArrayList<>();
        Matcher type = Pattern.compile("type: ([a-z-]+)(, params|}$)", Pattern.MULTILINE)
                .matcher(read("configs/strategies.yaml").replace("type: equal, decide", ""));
        while (type.find()) {
            types.add(type.group(1));
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(
                builtIn.stream().map(StrategyDescription::name).toList());
        new Shell(folder).run("config", "check",
                Path.of("configs/strategies.yaml").toAbsolutePath().toString()).succeeded();
    }

    private String section(String name) {
        String heading = "\n## " + name + "\n";
        String after = page.substring(page.indexOf(heading) + heading.length());
        int end = after.indexOf("\n## ");
        return end < 0 ? after : after.substring(0, end);
    }

    private static String written(ParameterDescription parameter) {
        Object preset = parameter.defaultValue();
        return preset instanceof Enum<?> name
                ? name.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(preset);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }
}
