package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.console.ExitCode;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunLock;
import io.troupe.journal.store.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen and done of runs, on one small run. */
@TestInstance(Lifecycle.PER_CLASS)
class RunsCommandTest {
    private static final int BARS = 130;

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
                run: {name: sim}
                data: {path: sim.csv}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """);
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet").succeeded();
    }

    @Test
    void listsRuns() throws IOException {
        assertThat(shell.run("runs", "list", runs).succeeded().out()).containsPattern(
                "sim-1 +finished +130 +130 +2010-01-04 +2010-07-02 +2 +[\\d.]+ .*B ");
        JsonNode run = shell.run("runs", "list", runs, "--json").succeeded().json().get(0);
        assertThat(run.get("id").asText()).isEqualTo("sim-1");
        assertThat(run.get("bars").asInt()).isEqualTo(BARS);
        assertThat(run.get("sizeBytes").asLong()).isPositive();
    }

    @Test
    void showsAllFiguresInGroups() throws IOException {
        JsonNode summary = shell.run("runs", "show", "sim-1", runs, "--json").succeeded().json()
                .get("summary");
        assertThat(summary).isEqualTo(new ObjectMapper().readTree(
                folder.resolve("runs/sim-1/results/summary.json").toFile()));
        String out = shell.run("runs", "show", "sim-1", runs).succeeded().out();
        String sharpe = String.format(Locale.ROOT, "%.2f",
                summary.at("/house/performance/sharpe").asDouble());
        assertThat(out).containsPattern("\\Rhouse\\R  account\\R    capital +1,000,000.00\\R")
                .containsPattern("    sharpe +" + sharpe.replace(".", "\\.") + "\\R")
                .containsPattern("    bustDate +n/a: it has not happened\\R")
                .containsPattern("  returns by year\\R    2010 +-?[0-9.]+%\\R")
                .containsPattern("  crossings\\R    cash ")
                .contains("strategies by sharpe");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--strategy", "trend").succeeded()
                .out()).contains("\ntrend\n  account\n").doesNotContain("strategies by");
    }

    @Test
    void ranksStrategiesByAnyFigure() throws IOException {
        JsonNode strategies = shell.run("runs", "show", "sim-1", runs, "--json").succeeded().json()
                .at("/summary/strategies");
        String path = "/performance/volatility";
        boolean evenIsCalmer = strategies.get(0).at(path).asDouble() < strategies.get(1).at(path)
                .asDouble();
        assertThat(shell.run("runs", "show", "sim-1", runs, "--sort", "volatility").succeeded()
                .out()).containsPattern("1 +" + (evenIsCalmer ? "ew" : "trend") + " [^\\n]*\\n"
                        + " +2 +" + (evenIsCalmer ? "trend" : "ew") + " ");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--top", "1").succeeded().out())
                .contains("and 1 more; --top shows more");
    }

    @Test
    void putsRunsInOrderOfAFigure() throws IOException {
        String apart = "--runs=" + folder.resolve("sorted");
        List<Double> drawdowns = new ArrayList<>();
        for (String until : List.of("2010-03-31", "2010-05-31", "2010-06-30")) {
            shell.run("run", shell.file("sim.yaml"), apart, "-q", "--until", until).succeeded();
        }
        Files.delete(folder.resolve("sorted/sim-2/results/summary.json"));
        Shell.Result listed = shell.run("runs", "list", apart, "--sort", "maxDrawdown", "--json");
        for (JsonNode run : listed.json()) {
            drawdowns.add(run.get("maxDrawdown").isNull() ? null
                    : run.get("maxDrawdown").asDouble());
        }
        assertThat(drawdowns).hasSize(3).endsWith((Double) null);
        assertThat(drawdowns.get(0)).isLessThanOrEqualTo(drawdowns.get(1));
        assertThat(shell.run("runs", "list", apart, "--sort", "maxDrawdown").succeeded().out())
                .containsPattern("RUN +maxDrawdown +STATUS")
                .containsPattern("sim-2 +n/a +finished");
    }

    @Test
    void aFigureThatThereIsNotIsRefusedWithTheNearest() {
        assertThat(shell.run("runs", "list", runs, "--sort", "sharp").refused().err())
                .contains("--sort sharp: there is no such figure; did you mean sharpe?");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--sort", "zzz").refused().err())
                .contains("docs/metrics.md has those there are");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--strategy", "trent").refused()
                .err()).contains("--strategy trent: there are no figures of such a strategy"
                        + " (did you mean trend?)");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--top", "0").refused().err())
                .contains("--top 0: show at least 1");
    }

    @Test
    void aSummaryThatIsNoneIsRefused() throws IOException {
        String apart = "--runs=" + folder.resolve("changed");
        shell.run("run", shell.file("sim.yaml"), apart, "-q").succeeded();
        Path summary = folder.resolve("changed/sim-1/results/summary.json");
        String whole = Files.readString(summary);
        for (String text : List.of("", "[]", "{\"house\": 3", whole.replace("1", "2"))) {
            Files.writeString(summary, text);
            Shell.Result shown = shell.run("runs", "show", "sim-1", apart);
            assertThat(shown.exit()).isEqualTo(ExitCode.JOURNAL);
            assertThat(shown.out()).contains("130 of 130 durable").doesNotContain("house");
            assertThat(shown.err()).contains("summary.json");
            assertThat(shell.run("runs", "list", apart, "--sort", "sharpe").succeeded().err())
                    .contains("summary.json: ");
        }
    }

    @Test
    void saysThatThereAreNoRuns() throws IOException {
        String none = "--runs=" + folder.resolve("none");
        assertThat(shell.run("runs", "list", none).succeeded().out()).startsWith("no runs in ");
        assertThat(shell.run("runs", "list", none, "--json").succeeded().json()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesAFolderOfRunsThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(shell.run("run", shell.file("sim.yaml"), "--runs=" + file).refused().err())
                .contains(file + ": is there already");
    }

    @Test
    void aDamagedOrMissingRecordOfTheDataIsOneOfTheJournal() throws IOException {
        String apart = "--runs=" + folder.resolve("apart");
        shell.run("run", shell.file("sim.yaml"), apart, "--run-id=damaged", "-q").succeeded();
        Path history = folder.resolve("apart/damaged/data-history");
        Files.writeString(history, "garbage");
        Shell.Result damaged = shell.run("resume", "damaged", apart);
        assertThat(damaged.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(damaged.err()).contains(history + ": it has 7 bytes",
                "is not what the run wrote",
                "restore the run's folder from a copy");
        Files.delete(history);
        Shell.Result missing = shell.run("resume", "damaged", apart);
        assertThat(missing.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(missing.err()).contains(history + ": the file is missing");
    }

    @Test
    void showsARun() throws IOException {
        assertThat(shell.run("runs", "show", "sim-1", runs).succeeded().out())
                .contains("130 of 130 durable", "2010-01-04 to 2010-07-02", "ew trend");
        assertThat(shell.run("runs", "show", "sim-1", runs, "--json").succeeded().json()
                .get("strategies")).extracting(JsonNode::asText).containsExactly("ew", "trend");
    }

    @Test
    void suggestsTheNearestRunWhereverOneIsNamed() {
        for (List<String> command : List.of(List.of("runs", "show"), List.of("runs", "remove"),
                List.of("journal", "show"), List.of("resume"), List.of("replay"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("sin-1", runs));
            assertThat(shell.run(words.toArray(String[]::new)).refused().err())
                    .contains("there is no run 'sin-1'").contains("did you mean sim-1?");
        }
    }

    @Test
    void neverLeavesTheFolderOfRuns() {
        for (String name : List.of("..", ".", "../runs", "/", "", "sim-1/journal", "a b")) {
            assertThat(shell.run("runs", "remove", name, runs, "--yes").refused().err())
                    .contains("there is no run");
        }
        assertThat(folder.resolve("sim.csv")).exists();
        assertThat(folder.resolve("runs/sim-1/journal")).exists();
    }

    @Test
    void printsEveryBookingAsTextAndAsJsonLines() throws IOException {
        List<String> text = shell.run("journal", "show", "sim-1", runs).succeeded().out().lines()
                .toList();
        List<String> lines = shell.run("journal", "show", "sim-1", runs, "--json").succeeded()
                .out().lines().toList();
        assertThat(lines).hasSameSizeAs(text).hasSizeGreaterThan(20);
        for (String line : lines) {
            JsonNode booking = new ObjectMapper().readTree(line);
            assertThat(booking.get("portfolio").asText()).isIn("house", "crossings", "ew",
                    "trend");
            assertThat(booking.get("event").asText()).isIn("fill", "crossed", "cut",
                    "transfer");
        }
        assertThat(shell.run("journal", "show", "sim-1", runs, "--strategy", "crossings")
                .succeeded().out().lines().toList())
                .containsExactlyElementsOf(text.stream()
                        .filter(line -> line.contains("  crossings  ")).toList())
                .isNotEmpty().allMatch(line -> line.contains("  netting "));
        assertThat(shell.run("journal", "show", "sim-1", runs, "--strategy", "reserve")
                .succeeded().out()).isEmpty();
    }

    /** The first fill of a strategy is what its target was at the first close. */
    @Test
    void explainsFillsByTheirLines() throws IOException {
        List<String> fills = Files.readAllLines(folder.resolve("runs/sim-1/results/fills.csv"));
        int line = 1 + IntStream.range(0, fills.size())
                .filter(i -> fills.get(i).contains(",ew,")).findFirst().orElseThrow();
        assertThat(shell.run("explain", "sim-1", Integer.toString(line), runs).succeeded().out())
                .startsWith("fill, line " + line + " of fills.csv: 2010-01-05  ew  buy ")
                .contains(
                        "\n  decided  2010-01-04, bar 0: what its target was then, at the market\n",
                        "\n  point    ", "\n  alone    ", "\n  met      ", "\n  fund     ");
        assertThat(shell.run("explain", "sim-1", "2", runs).succeeded().out())
                .startsWith("fill of the fund, line 2 of fills.csv: ");
    }

    @Test
    void saysWhatCannotBeExplained() {
        assertThat(shell.run("explain", "sim-1", "yesterday", runs).refused().err())
                .contains("'yesterday' is no order, as breakout/120/3, no fill");
        assertThat(shell.run("explain", "sim-1", "ew/3/0", runs).refused().err())
                .contains("run sim-1: there is no order ew/3/0: all strategies of this run trade"
                        + " at the market");
        assertThat(shell.run("explain", "sim-1", "1", runs).refused().err())
                .contains("fills.csv has its fills in lines 2 to ");
        assertThat(shell.run("explain", "sin-1", "2", runs).refused().err())
                .contains("did you mean sim-1?");
        assertThat(shell.run("journal", "show", "sim-1", runs, "--orders").succeeded().out())
                .isEmpty();
    }

    @Test
    void printsOnlyTheBookingsThatAreAskedFor() throws IOException {
        List<String> lines = shell.run("journal", "show", "sim-1", runs, "--json", "--strategy",
                "trend", "--from", "2010-02-01", "--to", "2010-02-28").succeeded().out().lines()
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode booking = new ObjectMapper().readTree(line);
            assertThat(booking.get("portfolio").asText()).isEqualTo("trend");
            assertThat(booking.get("date").asText()).startsWith("2010-02-");
        }
        long all = shell.run("journal", "show", "sim-1", runs, "--strategy", "trend").out()
                .lines().filter(line -> line.startsWith("2010-02-")).count();
        assertThat(lines).hasSize((int) all);
        assertThat(shell.run("journal", "show", "sim-1", runs, "--from", "2030-01-01").succeeded()
                .out()).isEmpty();
        assertThat(shell.run("journal", "show", "sim-1", runs, "--to", "1999-01-01").succeeded()
                .out()).isEmpty();
    }

    @Test
    void refusesWhatTheJournalCannotBeAskedFor() {
        assertThat(shell.run("journal", "show", "sim-1", runs, "--strategy", "tremd").refused()
                .err()).contains("did you mean trend?");
        assertThat(shell.run("journal", "show", "sim-1", runs, "--from", "yesterday").refused()
                .err()).contains("'yesterday' is neither a date");
        assertThat(shell.run("journal", "show", "sim-1", runs, "--from", "2010-03-01", "--to",
                "2010-02-01").refused().err()).contains("is after");
    }

    @Test
    void refusesARunThatIsHeld() throws IOException {
        RunFolder run = new RunFolder(folder.resolve("runs/sim-1"));
        Checked<RunLock> lock = RunLock.acquire(run);
        assertThat(lock).isInstanceOf(Checked.Passed.class);
        try {
            Shell.Result removed = shell.run("runs", "remove", "sim-1", runs, "--yes");
            assertThat(removed.exit()).isEqualTo(5);
            assertThat(removed.err()).contains("is in use by");
            assertThat(shell.run("journal", "show", "sim-1", runs).exit()).isEqualTo(5);
            assertThat(shell.run("runs", "show", "sim-1", runs, "--json").succeeded().json()
                    .get("holder").asText()).contains(Long.toString(ProcessHandle.current().pid()));
            assertThat(run.manifest()).exists();
        } finally {
            ((Checked.Passed<RunLock>) lock).value().close();
        }
        assertThat(shell.run("runs", "show", "sim-1", runs, "--json").json().get("holder").isNull())
                .isTrue();
    }

    @Test
    void asksBeforeItRemoves() {
        assertThat(shell.run("runs", "remove", "sim-1", runs).refused().err()).contains("--yes");
        assertThat(folder.resolve("runs/sim-1/manifest.json")).exists();
    }

    @Test
    void removesARunAndWhatIsLeftOfOne() throws IOException {
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet", "--run-id", "gone").succeeded();
        assertThat(shell.run("runs", "remove", "gone", runs, "--yes").succeeded().out())
                .startsWith("removed gone, ");
        assertThat(folder.resolve("runs/gone")).doesNotExist();
        Files.createDirectories(folder.resolve("runs/rest/journal"));
        Files.createFile(folder.resolve("runs/rest/lock"));
        assertThat(shell.run("runs", "show", "rest", runs).refused().err())
                .contains("troupe runs remove rest");
        shell.run("runs", "remove", "rest", runs, "--yes").succeeded();
        assertThat(folder.resolve("runs/rest")).doesNotExist();
    }

    @Test
    void removesNothingThatIsNoRun() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("runs/photos"));
        Files.writeString(photos.resolve("me.jpg"), "me");
        assertThat(shell.run("runs", "remove", "photos", runs, "--yes").refused().err())
                .contains("is not the folder of a run");
        assertThat(photos.resolve("me.jpg")).exists();
    }

    @Test
    void namesADamagedManifestAndListsTheOthers() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("other/damaged"));
        Files.writeString(damaged.resolve("manifest.json"), "{\"format\":");
        String other = "--runs=" + folder.resolve("other");
        Shell.Result listed = shell.run("runs", "list", other);
        assertThat(listed.exit()).isEqualTo(4);
        assertThat(listed.err()).contains("damaged/manifest.json");
        assertThat(listed.out()).containsPattern("damaged +damaged +\\? ");
        assertThat(shell.run("journal", "show", "damaged", other).exit()).isEqualTo(4);
    }

    @Test
    void aRunWithoutItsManifestIsDamagedAndNotForgotten() throws IOException {
        String apart = "--runs=" + folder.resolve("headless");
        shell.run("run", shell.file("sim.yaml"), apart, "--run-id=lost", "-q").succeeded();
        Files.delete(folder.resolve("headless/lost/manifest.json"));
        Shell.Result listed = shell.run("runs", "list", apart);
        assertThat(listed.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(listed.out()).containsPattern("lost +damaged ");
        assertThat(listed.err()).contains("lost has no manifest.json: its journal is there");
        Files.createDirectories(folder.resolve("headless/never/journal"));
        assertThat(shell.run("runs", "list", apart).out()).doesNotContain("never");
    }

    @Test
    void namesAJournalThatIsGone() throws IOException {
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet", "--run-id", "lost").succeeded();
        Files.delete(folder.resolve("runs/lost/journal/CURRENT"));
        Shell.Result shown = shell.run("journal", "show", "lost", runs);
        assertThat(shown.exit()).isEqualTo(4);
        assertThat(shown.err()).contains("CURRENT is missing");
        assertThat(folder.resolve("runs/lost/journal/CURRENT")).doesNotExist();
        shell.run("runs", "remove", "lost", runs, "-y").succeeded();
    }
}
