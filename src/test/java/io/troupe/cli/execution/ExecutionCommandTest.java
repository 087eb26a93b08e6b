package io.troupe.cli.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.Shell;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.matching.MatchingDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionCommandTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void listsCommissionsByName() throws IOException {
        assertThat(shell.run("execution", "presets").succeeded().out())
                .startsWith("NAME").containsPattern("\nlean-default +2025 +LEAN, Inter")
                .contains("\nzipline-default: 0.001 USD a share, no minimum.")
                .contains(Arrays.stream(CommissionPreset.values())
                        .map(preset -> "\n" + preset.label() + " ").toList());
        JsonNode presets = shell.run("execution", "presets", "--json").succeeded().json();
        assertThat(presets).hasSize(CommissionPreset.values().length);
        assertThat(presets.get(0).get("name").asText()).isEqualTo("ibkr-us-fixed");
        assertThat(presets.get(0).get("charges").asText()).startsWith("0.005 USD a share");
        assertThat(presets.get(0).get("source").asText()).startsWith("Interactive Brokers");
        assertThat(presets.get(0).get("date").asText()).matches("[0-9]{4}");
    }

    @Test
    void showsWhereRulesDiffer() throws IOException {
        assertThat(shell.run("execution", "rules").succeeded().out().lines())
                .anyMatch(line -> line.matches("ORDER +RULES +WHAT HAPPENS"))
                .anyMatch(line -> line.matches("stop +troupe +open at it or above: .*"))
                .anyMatch(line -> line.matches(" +lean +high above it, not at it: .*"))
                .anyMatch(line -> line.matches(" +zipline +does not fill"));
        JsonNode rules = shell.run("execution", "rules", "--json").succeeded().json();
        assertThat(rules).hasSize(MatchingDifference.values().length);
        assertThat(rules.get(0).get("order").asText()).isEqualTo("market");
        assertThat(rules.get(0).get("lean")).isEqualTo(rules.get(0).get("troupe"));
        assertThat(rules.get(0).get("zipline").asText()).isEqualTo("at the close");
    }
}
