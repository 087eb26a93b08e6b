package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategiesCommandTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void listsTheBuiltInStrategies() throws IOException {
        assertThat(shell.run("strategies", "list").succeeded().out())
                .contains("equal-weight ", "pairs-mean-reversion ");
        JsonNode all = shell.run("strategies", "list", "--json").succeeded().json();
        assertThat(all).extracting(each -> each.get("name").asText())
                .contains("low-volatility", "moving-average-trend");
    }

    @Test
    void showsWhatAStrategyCanBeTold() throws IOException {
        assertThat(shell.run("strategies", "show", "pairs-mean-reversion").succeeded().out())
                .containsPattern("first +text +KO");
        JsonNode shown = shell.run("strategies", "show", "low-volatility", "--json").succeeded()
                .json();
        JsonNode lookback = shown.at("/parameters/0");
        assertThat(lookback.get("name").asText()).isEqualTo("lookbackBars");
        assertThat(lookback.get("default").asInt()).isEqualTo(126);
        assertThat(shown.at("/parameters/2/default").asText()).isEqualTo("monthly");
        assertThat(lookback.get("min").asInt()).isEqualTo(2);
    }

    /** A strategy without required parameters can be copied as it is shown. */
    @Test
    void showsAnEntryThatAConfigurationCanHold() throws IOException {
        String shown = shell.run("strategies", "show", "low-volatility").succeeded().out();
        String entry = shown.substring(shown.indexOf("  - id:"));
        Path config = Files.writeString(folder.resolve("c.yaml"), "data: {path: "
                + Path.of("data/sp500-20.csv.gz").toAbsolutePath() + "}\nstrategies:\n" + entry);
        shell.run("config", "check", config.toString()).succeeded();
    }

    @Test
    void suggestsTheNearestStrategy() {
        assertThat(shell.run("strategies", "show", "low-volatilty").refused().err())
                .contains("did you mean low-volatility?");
        assertThat(shell.run("strategies", "show", "qqqqqqqqqqqq").refused().err())
                .contains("troupe strategies list");
    }
}
