package io.troupe.risk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueAtRiskPageTest {
    private static final Path PAGE = Path.of("docs/value-at-risk.md");

    @Test
    void thePageHasEveryModel() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int models = lines.indexOf("## Models");
        List<String> named = lines.subList(models, lines.indexOf("## When there is no figure"))
                .stream().filter(line -> line.startsWith("| `"))
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)[1].split(",")))
                .map(name -> name.replace("`", "").strip()).toList();
        assertThat(named).containsExactlyElementsOf(RiskModels.names());
    }

    @Test
    void thePageHasTheNumbersOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains("fewer than " + RiskModel.LEAST_RETURNS + " returns")
                .contains("10,000 paths with seed " + Simulation.USUAL.seed());
        assertThat(Simulation.USUAL.paths()).isEqualTo(10_000);
    }
}
