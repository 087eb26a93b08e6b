package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.cli.console.ExitCode;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunRecord;
import io.troupe.journal.store.Checked;
import io.troupe.run.Refusal;
import io.troupe.run.TestRuns;
import io.troupe.run.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A run of other rules than this version's is shown as it is, not repeated, and does not go on. */
@TestInstance(Lifecycle.PER_CLASS)
class OlderRulesTest {
    private Path folder = Path.of(".");
    private Path made = Path.of(".");
    private Path runs = Path.of(".");
    private RunFolder run = new RunFolder(Path.of("."));
    private Shell shell = new Shell(Path.of("."));

    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException {
        folder = temporary;
        shell = new Shell(folder);
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "90", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: sim.csv}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                """);
        made = folder.resolve("made");
        shell.run("run", shell.file("fund.yaml"), "--runs=" + made, "--run-id=one",
                "--until=2010-03-12", "-q").succeeded();
    }

    @BeforeEach
    void copyTheRun() throws IOException {
        runs = Files.createTempDirectory(folder, "runs");
        run = new RunFolder(runs.resolve("one"));
        SealedRunTest.copy(made.resolve("one"), run.path());
    }

    /** Rewrites the manifest as another version would have, under the seal. */
    private void rewrite(String pattern, String replacement) throws IOException {
        Path changed = RunFolder.unfinished(run.manifest());
        String text = Files.readString(run.manifest());
        assertThat(text).containsPattern(pattern);
        Files.writeString(changed,
                Pattern.compile(pattern).matcher(text).replaceFirst(replacement));
        ((Checked.Passed<RunRecord>) RunRecord.read(run)).value().files()
                .put(List.of(Replacement.of(run.manifest(), changed)));
    }

    private void makeOld() throws IOException {
        rewrite("\"format\" : 3,\\s+\"rules\" : 2", "\"format\" : 2");
        rewrite("\"codeVersion\" : \"[^\"]+\"", "\"codeVersion\" : \"0.7.1 (feed)\"");
    }

    private Shell.Result shell(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--runs=" + runs;
        return shell.run(all);
    }

    private void assertRefused(String... arguments) throws IOException {
        byte[] manifest = Files.readAllBytes(run.manifest());
        byte[] seal = Files.readAllBytes(run.seal());
        Shell.Result result = shell(arguments);
        assertThat(result.refused().exit()).isEqualTo(ExitCode.USER);
        assertThat(result.err()).isEqualToNormalizingWhitespace("troupe: " + run.manifest()
                + ": run one was computed by version 1 of the fund's rules, this version of Troupe"
                + " applies version 2; resume or verify it with Troupe 0.7.1 (feed), or begin a new"
                + " run; troupe replay one without --verify shows it as it is");
        assertThat(run.manifest()).hasBinaryContent(manifest);
        assertThat(run.seal()).hasBinaryContent(seal);
    }

    @Test
    void whatWouldApplyItsRulesIsRefusedInWords() throws IOException {
        makeOld();
        assertRefused("resume", "one");
        assertRefused("resume", "one", "--until=null");
        assertRefused("resume", "one", "--set", "engine.threads=1");
        assertRefused("replay", "one", "--verify");
        assertThat(shell("run", shell.file("fund.yaml"), "--run-id=one").refused().err())
                .contains("there is a run in " + run.path() + " already");
        assertThat(TestRuns.workflow(runs).verify("one")).isInstanceOfSatisfying(
                Verification.Refused.class, refused -> assertThat(refused.refusal())
                        .isInstanceOf(Refusal.OtherRules.class));
    }

    /** The same but for what the first rules did not book: why being one fund saved something. */
    private void assertSameResults() throws IOException {
        Path expected = made.resolve("one/results");
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                assertThat(run.results().resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
        ObjectMapper mapper = new ObjectMapper();
        JsonNode summary = mapper.readTree(expected.resolve("summary.json").toFile());
        ((ObjectNode) summary.get("crossings"))
                .remove(List.of("netting", "pooling", "swept"));
        assertThat(mapper.readTree(run.results().resolve("summary.json").toFile()))
                .isEqualTo(summary);
    }

    @Test
    void whatOnlyReadsShowsItAsItIs() throws IOException {
        makeOld();
        Files.delete(run.results().resolve("fills.csv"));
        shell("replay", "one", "-q").succeeded();
        assertSameResults();
        assertThat(shell("journal", "show", "one").succeeded().out())
                .isEqualToNormalizingWhitespace(shell.run("journal", "show", "one",
                        "--runs=" + made).succeeded().out());
        assertThat(shell("runs", "show", "one").succeeded().out())
                .containsPattern("rules +version 1\n").contains("applies version 2; resume or")
                .doesNotContain("go on with");
        assertThat(shell("runs", "show", "one", "--json").succeeded().json().get("rules").asInt())
                .isEqualTo(1);
        assertThat(shell("runs", "list").succeeded().out()).containsPattern("one +finished");
        shell("runs", "remove", "one", "--yes").succeeded();
    }

    @Test
    void aRunThatWasStoppedIsNotAdvisedToGoOn() throws IOException {
        makeOld();
        rewrite("\"finished\"", "\"stopped\"");
        assertThat(shell("runs", "show", "one").succeeded().out())
                .contains("applies version 2; resume or").doesNotContain("go on with");
    }

    @Test
    void norIsOneWhoseResultsAreWrittenAgain() throws IOException {
        run = new RunFolder(runs.resolve("early"));
        TestRuns.stop(runs, "early", folder.resolve("fund.yaml"), "journal.barsPerEvent=1");
        Shell.Result present = shell("replay", "early");
        assertThat(present.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(present.err())
                .endsWith("stopped before its last bar; go on with: troupe resume early\n");
        makeOld();
        Shell.Result older = shell("replay", "early");
        assertThat(older.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(older.err()).contains("stopped before its last bar; " + run.manifest()
                + ": run early was computed by version 1").doesNotContain("go on with");
    }

    @Test
    void ofThePresentRulesNothingIsSaid() throws IOException {
        assertThat(Files.readString(run.manifest())).contains("\"format\" : 3", "\"rules\" : 2");
        assertThat(shell("runs", "show", "one").succeeded().out())
                .containsPattern("rules +version 2\n").doesNotContain("applies");
        shell("replay", "one", "--verify").succeeded();
        shell("resume", "one", "--until=null", "-q").succeeded();
        assertThat(Files.readString(run.manifest())).contains("\"format\" : 3", "\"rules\" : 2");
    }

    @Test
    void aRunOfNewerRulesIsCalledNewer() throws IOException {
        rewrite("\"rules\" : 2", "\"rules\" : 3");
        for (List<String> words : List.of(List.of("resume", "one"),
                List.of("replay", "one", "--verify"))) {
            assertThat(shell(words.toArray(String[]::new)).refused().err())
                    .contains("computed by version 3 of the fund's rules, which is newer: this"
                            + " version of Troupe applies version 2");
        }
        shell("replay", "one", "-q").succeeded();
        shell("runs", "show", "one").succeeded();
    }

    /** Rules cannot be told where a manifest has no room for them. */
    @Test
    void aManifestOfAnOlderFormatThatTellsOfRulesWasChanged() throws IOException {
        rewrite("\"format\" : 3", "\"format\" : 2");
        Shell.Result shown = shell("runs", "show", "one");
        assertThat(shown.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(shown.err()).contains(run.manifest()
                + ": it has been changed: no manifest of format 2 tells of rules");
    }
}
