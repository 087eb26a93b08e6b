package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final Shell shell;

    CheckCommandTest(@TempDir Path folder) {
        shell = new Shell(folder);
    }

    @Test
    void theExampleIsClean() throws IOException {
        JsonNode report = shell.run("check", "lookahead", "configs/base.yaml", "--set",
                "run.until=1994-12-31", "--cuts", "4", "--starts", "1", "--json").succeeded()
                .json();
        assertThat(report.get("clean").asBoolean()).isTrue();
        assertThat(report.get("strategies")).hasSize(16)
                .allMatch(row -> row.get("decisions").asInt() > 0);
    }

    @Test
    void theTableTellsOfEachStrategy() {
        assertThat(shell.run("check", "lookahead", "configs/base.yaml", "--set",
                "run.until=1991-12-31", "--cuts", "1", "--starts", "0").succeeded().out())
                .containsPattern("pair-ko-pep +[0-9]").contains("nothing knows the future");
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(shell.run("check", "lookahead", "configs/base.yaml", "--cuts", "0").refused()
                .err()).contains("--cuts must be ≥ 1");
    }
}
