package io.troupe.config.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.Shortest;
import io.troupe.risk.sizing.Rounding;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of risk says of sizing is so. */
class SizingPageTest {
    @TempDir
    private Path folder;

    private String section = "";

    @BeforeEach
    void read() throws IOException {
        String page = Files.readString(Path.of("docs/risk.md"));
        int from = page.indexOf("## Sizing\n");
        section = page.substring(from, page.indexOf("\n## ", from));
    }

    @Test
    void everyTypeHasItsRow() {
        List<String> rows = section.lines().filter(line -> line.startsWith("| `"))
                .skip(1).map(line -> line.substring(3, line.indexOf('`', 3))).toList();
        assertThat(rows).containsExactlyElementsOf(
                Stream.of(SizingType.values()).map(SizingType::label).toList());
        assertThat(Stream.of(Rounding.values()).map(Rounding::label))
                .allSatisfy(label -> assertThat(section).contains(label + "`"));
    }

    @Test
    void theExampleIsWhatItLooksLike() {
        String yaml = section.substring(section.indexOf("```yaml\n") + 8);
        Settings settings = SettingsFiles.settings(folder, "data: {path: p}\n"
                + yaml.substring(0, yaml.indexOf("```")));
        assertThat(settings.strategies()).extracting(StrategySettings::orders)
                .extracting(orders -> orders.sizing().sizing())
                .containsExactly(Sizing.of(new VolatilityTarget(0.1, 63, 2)), Sizing.LEAN);
    }

    @Test
    void thePresetIsTold() {
        Sizing lean = Sizing.LEAN;
        assertThat(section).contains("`cashBuffer` " + Shortest.of(lean.cashBuffer()),
                "`minOrder` " + Shortest.of(100 * lean.leastOrder().amount()) + "%",
                Shortest.of(1 - lean.cashBuffer()) + "·E");
    }
}
