package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataShowCommandTest {
    private static final String BUNDLED = "data/sp500-20.csv.gz";

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void showsABundledSymbol() {
        String out = shell.run("data", "show", BUNDLED, "KO", "--log").succeeded().out();
        assertThat(out).contains("KO of " + BUNDLED,
                "8,313 bars of a day, 1990-01-02 to 2022-12-28: close", "no gaps", "USD, step 1",
                "2022-12-28  62.609", "no corporate actions")
                .containsPattern("(?m)^ 63.82 \\| {60,}\\*+$")
                .containsPattern("(?m)^ 1.898 \\| \\*+$")
                .containsPattern("(?m)^ {9}1990-01-02 +2022-12-28$");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        JsonNode one = shell.run("data", "show", BUNDLED, "KO", "--bars", "1", "--json")
                .succeeded().json();
        assertThat(one.get("bars").asInt()).isEqualTo(8313);
        assertThat(one.get("first").asText()).isEqualTo("1990-01-02");
        assertThat(one.get("gaps").get("count").asInt()).isZero();
        assertThat(one.get("lastBars")).hasSize(1);
        assertThat(one.get("lastBars").get(0).get("close").asDouble()).isEqualTo(62.609);
        assertThat(one.get("instrument").get("currency").asText()).isEqualTo("USD");
    }

    @Test
    void findsGapsAndActions() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), """
                date,A,B
                2020-01-02,1,5
                2020-01-03,2,
                2020-01-06,3,
                2020-01-07,4,6
                2020-01-08,5,
                2020-01-09,6,7
                """);
        Files.writeString(folder.resolve("p.actions.csv"), """
                date,symbol,type,value
                2020-01-07,B,split,2:1
                2020-01-08,A,dividend,0.5
                """);
        Shell.Result shown = shell.run("data", "show", file.toString(), "B").succeeded();
        assertThat(shown.out()).contains(
                "2 gaps, the longest of 2 bars between 2020-01-02 and 2020-01-07")
                .containsPattern("2020-01-07 +split +2:1").doesNotContain("dividend");
        JsonNode json = shell.run("data", "show", file.toString(), "B", "--json").json();
        assertThat(json.get("gaps").get("longestBars").asInt()).isEqualTo(2);
        assertThat(json.get("actions")).hasSize(1);
    }

    @Test
    void doesNotInventGapsWhereThereIsNothingToCompareWith() throws IOException {
        assertThat(shell.run("data", "show", "data/sp500-index.csv.gz", "SP500").succeeded().out())
                .contains("gaps unknown");
        assertThat(shell.run("data", "show", "data/sp500-index.csv.gz", "SP500", "--json").json()
                .get("gaps").isNull()).isTrue();
    }

    @Test
    void refusesWhatIsNotThereOrCannotBe() {
        assertThat(shell.run("data", "show", BUNDLED, "KOO").refused().err())
                .contains("has no symbol KOO; did you mean KO?");
        assertThat(shell.run("data", "show", shell.file("none.csv"), "KO").refused().err())
                .contains("none.csv").contains("there is no such file");
        assertThat(shell.run("data", "show", BUNDLED, "KO", "--rows", "1").refused().err())
                .contains("--rows 1: must be 2 to 100");
        assertThat(shell.run("data", "show", BUNDLED, "KO", "--width", "9").refused().err())
                .contains("--width 9: must be 20 to 400");
        assertThat(shell.run("data", "show", BUNDLED).refused().err()).contains("SYMBOL");
    }
}
