package io.troupe.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.Shell;
import io.troupe.cli.SmallRuns;
import io.troupe.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class CompareCommandTest {
    private static final int BARS = 100;

    private Path folder;
    private Shell shell;
    private String runs;

    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException {
        folder = temporary;
        shell = new Shell(folder);
        runs = "--runs=" + folder.resolve("runs");
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                Integer.toString(BARS), "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("sim.yaml"), """
                data: {path: sim.csv}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """);
        run("one");
        run("two", "--set", "risk.maxGross=0.5");
        run("early", "--until", "2010-02-26");
    }

    private void run(String id, String... more) {
        shell.run(Stream.concat(Stream.of("run", shell.file("sim.yaml"), runs, "--quiet",
                "--run-id", id), Stream.of(more)).toArray(String[]::new)).succeeded();
    }

    private Shell.Result compare(String... words) {
        return shell.run(Stream.concat(Stream.of("compare", runs), Stream.of(words))
                .toArray(String[]::new));
    }

    private JsonNode summary(String id) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("runs").resolve(id)
                .resolve("results/summary.json").toFile());
    }

    private static JsonNode named(JsonNode comparison, String name) {
        for (JsonNode run : comparison.get("runs")) {
            if (run.get("name").asText().equals(name)) {
                return run;
            }
        }
        throw new AssertionError(name + " is not there");
    }

    @Test
    void showsFiguresAndTheSettingsThatDiffer() {
        String out = compare("one", "two").succeeded().out();
        assertThat(out).startsWith("2 compared from 2010-01-04 to ")
                .contains("Sharpe less", "null (one), 0.5 (two)")
                .doesNotContain("metrics.", "*");
        assertThat(out.lines().filter(line -> line.startsWith("one ") || line.startsWith("two ")))
                .hasSize(2);
    }

    /** Figures over the whole time are those that the run has reported. */
    @Test
    void figuresAreTheReportedOnes() throws IOException {
        JsonNode compared = compare("one", "two", "one:ew", "--json").succeeded().json();
        for (String id : new String[]{"one", "two"}) {
            JsonNode figures = named(compared, id).get("figures");
            JsonNode reported = summary(id).get("house");
            for (String name : new String[]{"totalReturn", "annualizedReturn", "volatility",
                    "sharpe", "turnover"}) {
                assertThat(figures.get(name).asDouble()).as(name).isCloseTo(
                        reported.get("performance").get(name).asDouble(), within(1e-9));
            }
            assertThat(figures.get("fills").asLong())
                    .isEqualTo(reported.at("/trading/fills").asLong());
        }
        assertThat(named(compared, "one:ew").at("/figures/totalReturn").asDouble()).isCloseTo(
                summary("one").at("/strategies/0/performance/totalReturn").asDouble(),
                within(1e-9));
        assertThat(compared.get("whole").asBoolean()).isTrue();
        assertThat(compared.at("/settings/0/key").asText()).isEqualTo("risk.maxGross");
    }

    /** What was written there is not believed: the journal says the same as before. */
    @Test
    void changedResultsAreReadFromTheJournal() throws IOException {
        SmallRuns.copy(folder.resolve("runs/two"), folder.resolve("runs/forged"));
        Path returns = folder.resolve("runs/forged/results/returns.csv");
        Files.writeString(returns, Files.readString(returns).replace("0.00", "0.05"));
        Path summary = folder.resolve("runs/forged/results/summary.json");
        Files.delete(summary);
        JsonNode compared = compare("two", "forged", "--json").succeeded().json();
        JsonNode forged = named(compared, "forged").get("figures");
        named(compared, "two").get("figures").fields().forEachRemaining(each -> {
            if (each.getValue().isNumber()) {
                assertThat(forged.get(each.getKey()).asDouble()).as(each.getKey())
                        .isCloseTo(each.getValue().asDouble(), within(1e-9));
            }
        });
        assertThat(named(compared, "forged").at("/correlation").asDouble())
                .isCloseTo(1, within(1e-12));
    }

    /** One file that loads nothing, the same bytes each time. */
    @Test
    void writesAPage() throws IOException {
        assertThat(compare("one", "two", "one:ew", "--html", shell.file("a.html")).succeeded()
                .out()).isEqualTo("wrote " + shell.file("a.html") + "\n");
        assertThat(compare("one", "two", "one:ew", "--html", shell.file("b.html"), "--json")
                .succeeded().json().get("compared").asInt()).isEqualTo(3);
        assertThat(folder.resolve("b.html")).hasSameBinaryContentAs(folder.resolve("a.html"));
        String page = Files.readString(folder.resolve("a.html"));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("default-src &#39;none&#39;",
                "3 compared from 2010-01-04", "risk.maxGross", "one:ew", "Risk and return")
                .doesNotContain("src=\"http", folder.toString());
    }

    @Test
    void aPageThatCannotBeWrittenIsNamed() {
        assertThat(compare("one", "two", "--html", folder.toString()).refused().err())
                .contains("--html " + folder + " is a folder");
        Shell.Result result = compare("one", "two", "--html", shell.file("none/a.html"));
        assertThat(result.exit()).isEqualTo(ExitCode.USER);
        assertThat(result.err()).contains(shell.file("none/a.html"));
    }

    @Test
    void otherDatesAreComparedOverTheCommonSpanAndMarked() {
        String out = compare("one", "early").succeeded().out();
        assertThat(out).startsWith("2 compared from 2010-01-04 to 2010-02-26, the time that all"
                + " have in common").contains("early *", "* ran on other data or other dates");
    }

    @Test
    void unknownNamesAreRefusedWithTheNearest() {
        assertThat(compare("one", "tow").err()).contains("no run 'tow'", "did you mean two?");
        assertThat(compare("one", "one:trand").err()).contains("no strategy 'trand'",
                "did you mean one:trend?");
        assertThat(compare("one", "two", "--by", "sharp").refused().err())
                .contains("--by sharp", "did you mean sharpe?");
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThat(compare("one").refused().err()).contains("nothing to compare one with");
        assertThat(compare("one", "one").refused().err()).contains("one is named twice");
        assertThat(compare("one", "two", "--top", "0").refused().err()).contains("--top 0");
        assertThat(compare().exit()).isEqualTo(ExitCode.USER);
    }

    @Test
    void runsWithoutACommonBarAreRefused() throws IOException {
        shell.run("data", "generate", "--out", shell.file("late.csv"), "--assets", "2", "--bars",
                "20", "--start", "2020-01-06").succeeded();
        Files.writeString(folder.resolve("late.yaml"), """
                data: {path: late.csv}
                strategies: [{id: ew, type: equal-weight}]
                """);
        shell.run("run", shell.file("late.yaml"), runs, "--quiet", "--run-id", "late").succeeded();
        assertThat(compare("one", "late").refused().err()).contains(
                "no two bars that all have in common", "one ends at 2010-", "late begins at 2020-");
    }

    @Test
    void aDamagedRunIsRefused() throws IOException {
        SmallRuns.copy(folder.resolve("runs/one"), folder.resolve("runs/damaged"));
        Path manifest = folder.resolve("runs/damaged/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"bars", "\"bors"));
        assertThat(compare("one", "damaged").exit()).isEqualTo(ExitCode.JOURNAL);
    }
}
