package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.run.RunRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What removing a run leaves alone: whatever lies behind a link or outside the folder of runs. */
class RunsRemoveTest {
    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of("."));
    private Path runs = Path.of(".");
    private Path precious = Path.of(".");

    @BeforeEach
    void makeFolders() throws IOException {
        shell = new Shell(folder);
        runs = Files.createDirectories(folder.resolve("runs"));
        precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "dear");
    }

    /** The folder of a run that a killed process left behind, as far as removing looks at it. */
    private static Path makeRun(Path run) throws IOException {
        for (String part : List.of("journal", "snapshots", "results")) {
            Files.createDirectories(run.resolve(part));
        }
        Files.writeString(run.resolve("manifest.json"), "{}");
        Files.writeString(run.resolve("watermark"), "");
        Files.writeString(run.resolve("results/equity.csv"), "date,house\n");
        return run;
    }

    private Shell.Result remove(String id) {
        return shell.run("runs", "remove", id, "--runs=" + runs, "--yes");
    }

    /** Every file below a folder and its text; where a link leads. */
    private static Map<String, String> content(Path top) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.toList()) {
                content.put(top.relativize(file).toString(),
                        Files.isSymbolicLink(file) ? "-> " + Files.readSymbolicLink(file)
                                : Files.isRegularFile(file) ? Files.readString(file) : "");
            }
        }
        return content;
    }

    @Test
    void aLinkToARunIsNamedAndNothingOfItsTargetGoes() throws IOException {
        Path target = makeRun(folder.resolve("archive/old"));
        Files.createSymbolicLink(runs.resolve("old"), target);
        Files.createSymbolicLink(runs.resolve("nowhere"), folder.resolve("gone"));
        Map<String, String> before = content(folder);
        assertThat(remove("old").refused().err()).contains(
                runs.resolve("old") + " is a symbolic link to " + target, "nothing was removed",
                "troupe runs remove old --runs " + folder.resolve("archive"));
        assertThat(remove("nowhere").refused().err()).contains("is a symbolic link to");
        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void linksInsideARunGoAndWhatTheyPointToStays() throws IOException {
        Path run = makeRun(runs.resolve("linked"));
        Files.createSymbolicLink(run.resolve("results/notes"), precious);
        Files.createSymbolicLink(run.resolve("letter"), precious.resolve("letter"));
        Files.createSymbolicLink(run.resolve("journal/up"), runs);
        Path other = makeRun(runs.resolve("other"));
        remove("linked").succeeded();
        assertThat(content(precious)).containsEntry("letter", "dear");
        assertThat(content(runs)).doesNotContainKey("linked").containsKey("other/watermark");
        assertThat(other.resolve("results/equity.csv")).exists();
        try (Stream<Path> left = Files.list(runs)) {
            assertThat(left).containsExactly(other);
        }
    }

    @Test
    void theFolderOfRunsMayBeALink() throws IOException {
        makeRun(runs.resolve("one"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), runs);
        shell.run("runs", "remove", "one", "--runs=" + link, "--yes").succeeded();
        assertThat(content(runs)).containsOnlyKeys("");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLockBehindALinkIsNeitherTakenNorWritten() throws IOException {
        Path run = makeRun(runs.resolve("odd"));
        Files.createSymbolicLink(run.resolve("lock.holder"), precious.resolve("letter"));
        assertThat(remove("odd").refused().err()).contains("lock.holder is a symbolic link to");
        assertThat(content(precious)).containsEntry("letter", "dear");
        assertThat(run.resolve("manifest.json")).exists();
    }

    @Test
    void partsOfARunAreNeverWrittenBehindALink() throws IOException {
        Path run = makeRun(runs.resolve("odd"));
        Files.delete(run.resolve("results/equity.csv"));
        Files.delete(run.resolve("results"));
        Files.createSymbolicLink(run.resolve("results"), precious);
        for (String command : List.of("resume", "replay")) {
            assertThat(shell.run(command, "odd", "--runs=" + runs).refused().err())
                    .contains("results is a symbolic link to " + precious);
        }
        assertThat(content(precious)).containsOnlyKeys("", "letter");
    }

    @Test
    void whatARemovalLeftIsNotListedAndGoesWithTheNext() throws IOException {
        makeRun(runs.resolve(".removed-half-1"));
        Files.delete(runs.resolve(".removed-half-1/watermark"));
        Path link = Files.createSymbolicLink(runs.resolve(".removed-link-1"), precious);
        Path own = Files.writeString(runs.resolve(".removed-me"), "mine");
        makeRun(runs.resolve("whole"));
        assertThat(shell.run("runs", "list", "--runs=" + runs, "--json").out())
                .doesNotContain("half");
        assertThat(remove(".removed-half-1").refused().err()).contains("there is no run");
        remove("whole").succeeded();
        assertThat(runs.resolve(".removed-half-1")).doesNotExist();
        assertThat(link).isSymbolicLink();
        assertThat(own).hasContent("mine");
        assertThat(content(precious)).containsEntry("letter", "dear");
    }

    @Test
    void aRunIsOutOfItsPlaceBeforeAnythingOfItIsDeleted() throws IOException {
        Path run = makeRun(runs.resolve("whole"));
        Map<String, String> before = content(run);
        makeRun(runs.resolve(".removed-whole-1"));
        Path hidden = RunRemoval.hide(run);
        assertThat(run).doesNotExist();
        assertThat(hidden).isEqualTo(runs.resolve(".removed-whole-2"));
        assertThat(content(hidden)).isEqualTo(before);
        RunRemoval.sweep(runs);
        assertThat(content(runs)).containsOnlyKeys("");
    }

    @Test
    void resultsAloneMarkARunOnlyWhereNothingElseLies() throws IOException {
        Path thesis = Files.createDirectories(runs.resolve("thesis"));
        Files.createDirectories(thesis.resolve("results"));
        Files.writeString(thesis.resolve("chapter"), "one");
        assertThat(remove("thesis").refused().err()).contains("is not the folder of a run",
                "chapter");
        assertThat(thesis.resolve("chapter")).hasContent("one");
        Files.delete(thesis.resolve("chapter"));
        remove("thesis").succeeded();
        assertThat(thesis).doesNotExist();
    }

    @Test
    void aNewRunDoesNotTakeThePlaceOfWhatALinkPointsTo() throws IOException {
        Path config = folder.resolve("fund.yaml");
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "70").succeeded();
        Files.writeString(config, """
                data: {path: sim.csv}
                strategies: [{id: ew, type: equal-weight}]
                """);
        Path target = folder.resolve("empty");
        Files.createDirectories(target.resolve("journal"));
        Files.writeString(target.resolve("watermark"), "");
        Files.createSymbolicLink(runs.resolve("fund-1"), target);
        Files.createSymbolicLink(runs.resolve("fund-2"), folder.resolve("gone"));
        for (String id : List.of("fund-1", "fund-2")) {
            for (String mode : List.of("--quiet", "--no-journal")) {
                assertThat(shell.run("run", config.toString(), "--runs=" + runs, "--run-id=" + id,
                        mode).refused().err()).contains("there is a run in " + runs.resolve(id));
            }
        }
        assertThat(content(target)).containsOnlyKeys("", "journal", "watermark");
        assertThat(Files.exists(folder.resolve("gone"), LinkOption.NOFOLLOW_LINKS)).isFalse();
        shell.run("run", config.toString(), "--runs=" + runs, "--set", "run.name=fund",
                "-q").succeeded();
        assertThat(runs.resolve("fund-3/manifest.json")).exists();
        assertThat(shell.run("run", config.toString(), "--runs=" + runs, "--run-id=fund-3",
                "--no-journal").refused().err()).contains("there is a run in");
    }

    /** Killed at any point before its manifest was in place, a run has not begun. */
    @Test
    void aNewRunTakesThePlaceOfOneThatNeverBegan() throws IOException {
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "70").succeeded();
        Path config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: sim.csv}
                strategies: [{id: ew, type: equal-weight}]
                """);
        Path rest = runs.resolve("rest");
        for (String last : List.of("watermark", "data-history.part", "seal.tmp",
                "manifest.json.new.tmp", "manifest.json.new")) {
            for (String part : List.of("journal", "snapshots", "results")) {
                Files.createDirectories(rest.resolve(part));
            }
            Files.writeString(rest.resolve("lock"), "");
            Files.writeString(rest.resolve(last), "half");
            shell.run("run", config.toString(), "--runs=" + runs, "--run-id=rest", "-q")
                    .succeeded();
            remove("rest").succeeded();
        }
        Files.createDirectories(rest.resolve("journal"));
        Files.writeString(rest.resolve("journal/000003.log"), "");
        assertThat(shell.run("run", config.toString(), "--runs=" + runs, "--run-id=rest", "-q")
                .refused().err()).contains("there is a run in");
    }

    @Test
    void listsARunBehindALinkWithTheFiguresOfItsFiles() throws IOException {
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "70").succeeded();
        Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: sim.csv}
                strategies: [{id: ew, type: equal-weight}]
                """);
        Path archive = folder.resolve("archive");
        shell.run("run", shell.file("fund.yaml"), "--runs=" + archive, "--run-id=old", "-q")
                .succeeded();
        Files.createSymbolicLink(runs.resolve("old"), archive.resolve("old"));
        JsonNode there = shell.run("runs", "list", "--json", "--runs=" + archive).json().get(0);
        JsonNode here = shell.run("runs", "list", "--json", "--runs=" + runs).json().get(0);
        assertThat(here.get("sizeBytes")).isEqualTo(there.get("sizeBytes"));
        assertThat(here.get("bars").asInt()).isEqualTo(70);
    }
}
