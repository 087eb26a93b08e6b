package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataValidateCommandTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void findsNothingInSoundData() {
        Shell.Result result = shell.run("data", "validate", "data/factor-funds.csv.gz");
        assertThat(result.succeeded().out())
                .contains("5 symbols, 11,320 bars of a day", "nothing found");
    }

    @Test
    void findsTheTwoBarsOfTheBundledIndicesWithoutVolume() throws IOException {
        Shell.Result result = shell.run("data", "validate", "data/indices.csv.gz");
        assertThat(result.exit()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(result.out()).contains("volume: 2 in 1 symbol (bars with a volume of 0)",
                "IXIC 2015-05-12", "IXIC 2018-01-09", "2 findings");
        shell.run("data", "validate", "data/indices.csv.gz", "--ignore", "volume").succeeded();
        JsonNode json = shell.run("data", "validate", "data/indices.csv.gz", "--json").json();
        assertThat(json.get("findings").asInt()).isEqualTo(2);
        assertThat(json.get("checks")).anySatisfy(check -> {
            assertThat(check.get("check").asText()).isEqualTo("volume");
            assertThat(check.get("bySymbol").get("IXIC").asInt()).isEqualTo(2);
            assertThat(check.get("first").get(0).get("date").asText()).isEqualTo("2015-05-12");
        });
    }

    @Test
    void countsBrokenRulesWithTheirPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), """
                date,symbol,open,high,low,close,volume
                2020-01-02,A,10,11,9,10,100
                2020-01-03,A,10,9,8,10,100
                2020-01-06,A,10,11,12,10,-1
                2020-01-06,A,10,11,9,10,100
                """);
        Shell.Result result = shell.run("data", "validate", file.toString());
        assertThat(result.exit()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(result.out()).contains("high-at-least-open: 1, the first at", "bad.csv, line 3",
                "low-at-most-open: 1, the first at", "bad.csv, line 4").contains("line 5");
        JsonNode json = shell.run("data", "validate", file.toString(), "--json").json();
        assertThat(json.get("rules")).anySatisfy(rule -> {
            assertThat(rule.get("rule").asText()).isEqualTo("low-at-most-open");
            assertThat(rule.get("first").get("line").asInt()).isEqualTo(4);
        });
    }

    @Test
    void reportsTextThatIsNoNumberAsAFinding() throws IOException {
        Path file = Files.writeString(folder.resolve("text.csv"),
                "date,A\n2020-01-02,ten\n2020-01-03,11\n2020-01-06,-\n");
        Shell.Result result = shell.run("data", "validate", file.toString());
        assertThat(result.exit()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(result.out()).contains("text.csv, line 2, column A, 'ten'",
                "text.csv, line 4, column A, '-'", "2 findings");
    }

    @Test
    void looksForWhatIsOddButAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), """
                date,A,B
                2020-01-02,100,7
                2020-01-03,50,
                2020-01-06,50,7.1
                2020-01-07,50,7.2
                """);
        String command = file.toString();
        assertThat(shell.run("data", "validate", command, "--stale", "3").out()).contains(
                "A 2020-01-03 from 100 to 50, perhaps a split 2:1 that is not among the actions",
                "A 2020-01-07 the close has been 50 for 3 bars, since 2020-01-03",
                "B 2020-01-06 1 bar missing since 2020-01-02", "3 findings");
        Files.writeString(folder.resolve("odd.actions.csv"),
                "date,symbol,type,value\n2020-01-03,A,split,2:1\n");
        assertThat(shell.run("data", "validate", command, "--gap", "2").succeeded().out())
                .contains("nothing found");
    }

    @Test
    void comparesWithTheSessionsOfAnExchange() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), """
                date,A
                2020-07-01,100
                2020-07-03,101
                2020-07-07,102
                """);
        // 2020-07-03 was the observed Independence Day, 2020-07-04 and 05 a weekend
        assertThat(shell.run("data", "validate", file.toString(), "--calendar", "NYSE").out())
                .contains("A 2020-07-02 has no bar though there was a session",
                        "A 2020-07-06 has no bar though there was a session",
                        "A 2020-07-03 the calendar NYSE has no session then", "3 findings");
        shell.run("data", "validate", file.toString(), "--calendar", "NYSE", "--ignore",
                "session,closed").succeeded();
    }

    @Test
    void refusesWhatCannotBeChecked() {
        assertThat(shell.run("data", "validate", shell.file("no.csv")).refused().err())
                .contains("no.csv: there is no such file or folder");
        assertThat(shell.run("data", "validate", "data/indices.csv.gz", "--ignore", "volum")
                .refused().err()).contains("volum", "SESSION, CLOSED, GAP, STALE, JUMP, VOLUME");
        assertThat(shell.run("data", "validate", "data/indices.csv.gz", "--jump", "-1").refused()
                .err()).contains("--jump must be a positive number");
        assertThat(shell.run("data", "validate", "data/indices.csv.gz", "--calendar", "NYZE")
                .refused().err()).contains("there is no calendar NYZE (did you mean NYSE?)");
    }
}
