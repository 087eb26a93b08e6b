package io.troupe.cli.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.Shell;
import io.troupe.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The register of trials, on two small runs of three different settings. */
@TestInstance(Lifecycle.PER_CLASS)
class TrialsCommandTest {
    private Path folder;
    private Shell shell;
    private String runs;

    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException {
        folder = temporary;
        shell = new Shell(folder);
        runs = "--runs=" + folder.resolve("runs");
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "130", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("sim.yaml"), """
                run: {name: sim}
                data: {path: sim.csv}
                results: {report: false}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """);
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet").succeeded();
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet", "--set",
                "strategies.trend.params.slowBars=10").succeeded();
    }

    @Test
    void listsDataAndHowMuchWasTriedOnIt() throws IOException {
        assertThat(shell.run("trials", "list", runs).succeeded().out()).containsPattern(
                "[0-9a-f]{12} +2010-01-04 +2010-07-02 +3 +2 +4 +-?[0-9.]+ +(ew|trend) in sim-");
        JsonNode data = shell.run("trials", "list", runs, "--json").succeeded().json().get(0);
        assertThat(data.get("settings").asInt()).isEqualTo(3);
        assertThat(data.get("runs").asInt()).isEqualTo(2);
        assertThat(data.get("lines").asInt()).isEqualTo(4);
    }

    @Test
    void showsTheTrialsOfARunAndWhatWasKnownWhenItEnded() throws IOException {
        String out = shell.run("trials", "show", "sim-2", runs).succeeded().out();
        assertThat(out).containsPattern("trend +moving-average-trend +sim-2 ")
                .contains("when the run ended, 3 different settings had been tried on its data,"
                        + " worth ", " of 3 was ");
        assertThat(shell.run("trials", "show", "sim-1", runs).succeeded().out())
                .contains("when the run ended, 2 different settings had been tried");
        JsonNode shown = shell.run("trials", "show", "sim-2", runs, "--json").succeeded().json();
        assertThat(shown.get("whenEnded").get("count").asInt()).isEqualTo(3);
        assertThat(shown.get("settings")).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.get("returns").asInt()).isEqualTo(129);
            assertThat(trial.get("sharpe").asDouble()).isEqualTo(
                    trial.get("sharpePerBar").asDouble()
                            * Math.sqrt(trial.get("barsPerYear").asDouble()));
        });
    }

    @Test
    void showsAllThatWasTriedOnSomeData() throws IOException {
        String data = shell.run("trials", "list", runs, "--json").succeeded().json().get(0)
                .get("data").asText();
        JsonNode all = shell.run("trials", "show", data.substring(0, 6), runs, "--json")
                .succeeded().json();
        assertThat(all.get("whenEnded").isNull()).isTrue();
        assertThat(all.get("settings")).hasSize(3);
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode trial : all.get("settings")) {
            assertThat(trial.get("sharpe").asDouble()).isLessThanOrEqualTo(last);
            last = trial.get("sharpe").asDouble();
        }
    }

    @Test
    void refusesWhatThereIsNotWithTheNearest() {
        assertThat(shell.run("trials", "show", "sim-3", runs).refused().err())
                .contains("trials.jsonl: there are no trials of a run or of data 'sim-3'",
                        "did you mean sim-1?");
        assertThat(shell.run("trials", "show", "0", runs).refused().err())
                .contains("`troupe trials list` shows what there is");
    }

    @Test
    void aTornLineIsSaidAndTheOthersAreShown() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("torn"));
        Files.copy(folder.resolve("runs/trials.jsonl"), copy.resolve("trials.jsonl"));
        Files.writeString(copy.resolve("trials.jsonl"), "{\"v\":1,\"settings\":\"ab",
                StandardOpenOption.APPEND);
        Shell.Result listed = shell.run("trials", "list", "--runs=" + copy);
        assertThat(listed.exit()).isEqualTo(ExitCode.OK);
        assertThat(listed.out()).contains("2010-01-04");
        assertThat(listed.err()).contains("trials.jsonl: 1 line cannot be read: cut off");
    }

    @Test
    void aLineThatSomebodyWroteDrawsNothingOnTheTerminal() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("hostile"));
        Files.writeString(copy.resolve("trials.jsonl"),
                Files.readString(folder.resolve("runs/trials.jsonl"))
                        .replace("\"strategy\":\"ew\"", "\"strategy\":\"\\u001b[31mred\"")
                        .replaceAll("\"start\":\"[0-9a-f]+\"", "\"start\":\"\\\\u001b\""));
        assertThat(shell.run("trials", "list", "--runs=" + copy).succeeded().out())
                .doesNotContain("\u001b");
        assertThat(shell.run("trials", "show", "sim-1", "--runs=" + copy).succeeded().out())
                .doesNotContain("\u001b");
    }

    @Test
    void aRegisterThatCannotBeReadIsRefused() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("broken/trials.jsonl")).getParent();
        assertThat(shell.run("trials", "list", "--runs=" + copy).refused().err())
                .contains("trials.jsonl: the register of trials cannot be read: ");
        assertThat(shell.run("trials", "show", "x", "--runs=" + copy).refused().err())
                .contains("trials.jsonl: the register of trials cannot be read: ");
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        String none = "--runs=" + folder.resolve("none");
        assertThat(shell.run("trials", "list", none).succeeded().out())
                .startsWith("no trials in ");
        assertThat(shell.run("trials", "list", none, "--json").succeeded().json()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
