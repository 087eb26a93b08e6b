package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.console.ExitCode;
import io.troupe.journal.Durable;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunRecord;
import io.troupe.journal.folder.SealedFolder;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.Watermark;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person or a disk changes in the folder of a run is named by every command that reads it. */
@TestInstance(Lifecycle.PER_CLASS)
class SealedRunTest {
    private static final List<List<String>> READERS = List.of(List.of("resume", "one"),
            List.of("replay", "one"), List.of("replay", "one", "--verify"),
            List.of("journal", "show", "one"), List.of("runs", "show", "one"),
            List.of("runs", "list"));

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
                "150", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: sim.csv}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """);
        made = folder.resolve("made");
        shell.run("run", shell.file("fund.yaml"), "--runs=" + made, "--run-id=short",
                "--until=2010-05-14", "-q").succeeded();
        copy(made.resolve("short"), made.resolve("one"));
        shell.run("resume", "one", "--until=null", "--runs=" + made, "-q").succeeded();
    }

    @BeforeEach
    void copyTheRun() throws IOException {
        runs = Files.createTempDirectory(folder, "runs");
        run = new RunFolder(runs.resolve("one"));
        copy(made.resolve("one"), run.path());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Shell.Result read(List<String> reader) {
        List<String> words = new ArrayList<>(reader);
        words.add("--runs=" + runs);
        return shell.run(words.toArray(String[]::new));
    }

    /** All readers refuse with the same words and change nothing. */
    private void assertNamed(Path file, String... words) throws IOException {
        byte[] manifest = Files.exists(run.manifest()) ? Files.readAllBytes(run.manifest())
                : new byte[0];
        for (List<String> reader : READERS) {
            Shell.Result result = read(reader);
            assertThat(result.exit()).as(reader + result.err()).isEqualTo(ExitCode.JOURNAL);
            assertThat(result.err()).contains(file.toString(),
                    "restore the run's folder from a copy, or start a new run");
            assertThat(List.of(words)).allMatch(result.err()::contains);
        }
        assertThat(read(READERS.getLast()).out()).containsPattern("one +damaged +\\?");
        if (manifest.length > 0) {
            assertThat(run.manifest()).hasBinaryContent(manifest);
        }
    }

    private void edit(Path file, String pattern, String replacement) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(found.find()).as(pattern).isTrue();
        Files.writeString(file, found.replaceFirst(replacement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "\"until\":null|\"until\":\"2010-06-01\"",
            "\"barsTotal\" : 150|\"barsTotal\" : 149",
            "\"initialCashMicros\" : \\[ (\\d)|\"initialCashMicros\" : [ 9",
            "\"positions\":true|\"positions\":false",
            "\"settingsHash\" : \".....|\"settingsHash\" : \"00000",
            "\"head\" : \".....|\"head\" : \"00000",
            "\"hash\" : \".....|\"hash\" : \"00000",
            "\"finished\"|\"failed\"",
            "\"seed\" : (\\d+)|\"seed\" : 77",
            "\"codeVersion\" : \".|\"codeVersion\" : \"9",
            "\\}|} ",
    })
    void aDigitOfTheManifestIsNamed(String pattern, String replacement) throws IOException {
        Path manifest = run.manifest();
        edit(manifest, pattern, replacement);
        assertNamed(manifest, "is not what the run wrote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "data-history", "seal", "watermark"})
    void anOlderCopyOfOneFileIsNamed(String name) throws IOException {
        Path file = run.path().resolve(name);
        Files.delete(file);
        Files.copy(made.resolve("short").resolve(name), file);
        assertNamed(name.equals("seal") ? run.manifest() : file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-history", "seal", "watermark"})
    void aFileThatIsMissingIsNamed(String name) throws IOException {
        Files.delete(run.path().resolve(name));
        assertNamed(run.path().resolve(name), "the file is missing");
    }

    /** A run may not be made to look like one of the time before there were seals. */
    @Test
    void noManifestTalksItsWayOutOfTheSeal() throws IOException {
        edit(run.manifest(), "\"format\" : 3", "\"format\" : 1");
        assertNamed(run.manifest(), "is not what the run wrote");
        Files.delete(run.seal());
        assertNamed(run.manifest(), "no manifest of format 1 tells of rules");
        edit(run.manifest(), "\"rules\" : 2,", "");
        assertNamed(run.seal(), "the file is missing");
        Files.writeString(run.seal(), "troupe seal 1\n");
        assertNamed(run.seal(), "it has been changed");
    }

    @Test
    void aChangedResultIsNamedAndReplayWritesItAnew() throws IOException {
        Path equity = run.results().resolve("equity.csv");
        Path fills = run.results().resolve("fills.csv");
        byte[] whole = Files.readAllBytes(equity);
        edit(equity, "5", "6");
        Files.delete(fills);
        for (List<String> reader : List.of(List.of("runs", "show", "one"),
                List.of("replay", "one", "--verify"))) {
            Shell.Result refused = read(reader);
            assertThat(refused.exit()).isEqualTo(ExitCode.JOURNAL);
            assertThat(refused.err()).contains(equity + " is not what the run wrote",
                    fills + ": the file is missing", "troupe replay ");
        }
        Shell.Result written = read(List.of("replay", "one"));
        assertThat(written.succeeded().err()).contains(
                equity + " is not what the run wrote; it is written anew");
        assertThat(equity).hasBinaryContent(whole);
        assertThat(read(List.of("replay", "one")).err()).doesNotContain("anew");
        read(List.of("runs", "show", "one")).succeeded();
    }

    /** Extending writes other results; what the seal says of the old ones goes with them. */
    @Test
    void theSealFollowsTheRun() throws IOException {
        Path grown = runs.resolve("short");
        copy(made.resolve("short"), grown);
        for (String until : List.of("2010-05-28", "2010-06-18", "null")) {
            shell.run("resume", "short", "--until=" + until, "--runs=" + runs, "-q").succeeded();
            shell.run("runs", "show", "short", "--runs=" + runs).succeeded();
        }
        TestRuns.assertSameResults(run.path(), grown);
        try (Stream<Path> left = Files.list(grown)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "manifest.json", "watermark", "data-history", "prices", "seal", "journal",
                    "snapshots",
                    "results", "lock", "lock.holder", "vetting.json", "bookmark",
                    "bookmark-columns");
        }
    }

    @Test
    void aFolderMayBeRenamedAndMoved() throws IOException {
        Path moved = Files.createTempDirectory(folder, "moved").resolve("two");
        Files.move(run.path(), moved);
        String elsewhere = "--runs=" + moved.getParent();
        assertThat(shell.run("runs", "show", "two", elsewhere).succeeded().out())
                .containsPattern("begun as +short");
        shell.run("resume", "two", elsewhere, "-q").succeeded();
        assertThat(shell.run("replay", "two", "--verify", elsewhere).succeeded().out())
                .contains("comes out as its journal tells");
        TestRuns.assertSameResults(made.resolve("one"), moved);
    }

    /** Makes the copy look as one that was made before there were seals. */
    private void unseal() throws IOException {
        unseal(1);
    }

    private void unseal(int format) throws IOException {
        Files.delete(run.seal());
        edit(run.manifest(), "\"format\" : 3,\\s+\"rules\" : 2", "\"format\" : " + format);
        Durable durable = TestRuns.durable(run.path());
        ByteBuffer slots = ByteBuffer.allocate(128);
        for (int slot = 0; slot < 2; slot++) {
            slots.position(slot * 64);
            slots.putInt(durable.bar()).putLong(durable.sequence()).put(durable.hash().bytes());
            CRC32C crc = new CRC32C();
            crc.update(slots.array(), slot * 64, 44);
            slots.putInt((int) crc.getValue());
        }
        Files.write(run.watermark(), slots.array());
    }

    /** It is of the first rules too: it is shown as it is, and stays without a seal. */
    @Test
    void aRunOfTheTimeBeforeSealsIsReadAndDoesNotGoOn() throws IOException {
        unseal();
        byte[] manifest = Files.readAllBytes(run.manifest());
        assertThat(read(List.of("runs", "show", "one")).succeeded().out())
                .containsPattern("seal +none");
        assertThat(read(List.of("replay", "one")).succeeded().err())
                .contains("made before the folders of runs were sealed");
        read(List.of("journal", "show", "one")).succeeded();
        read(List.of("runs", "list")).succeeded();
        for (List<String> reader : List.of(List.of("resume", "one"),
                List.of("replay", "one", "--verify"))) {
            assertThat(read(reader).refused().err()).contains("version 1 of the fund's rules");
        }
        assertThat(run.seal()).doesNotExist();
        assertThat(run.manifest()).hasBinaryContent(manifest);
        String summary = "results/summary.json";
        String parts = "\"(netting|pooling|swept)\" : [^,]+,\\s+";
        assertThat(Files.readString(run.path().resolve(summary)).replaceAll(parts, ""))
                .isEqualTo(Files.readString(made.resolve("one").resolve(summary))
                        .replaceAll(parts, ""));
        for (String telling : List.of(summary, "results/report.html")) {
            Files.copy(made.resolve("one").resolve(telling), run.path().resolve(telling),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        TestRuns.assertSameResults(made.resolve("one"), run.path());
    }

    /** Whatever else is as it was before there were seals: the second format had them. */
    @Test
    void onlyTheFirstFormatNeedsNoSeal() throws IOException {
        unseal(2);
        assertNamed(run.seal(), "the file is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"barsTotal\" : 150 | \"barsTotal\" : 149 | barsTotal is 149",
            "\"bars\" : 150 | \"bars\" : 151 | barsTotal is 150, data.bars is 151",
            "\"hash\" : \"..... | \"hash\" : \"00000 | an older copy or was changed",
            "\"sequence\" : \\d | \"sequence\" : 1 | an older copy or was changed",
            "\"sequence\" : \\d | \"sequence\" : 9 | an older copy or was changed",
    })
    void whatStandsTwiceIsComparedEvenWithoutASeal(String pattern, String replacement, String words)
            throws IOException {
        unseal();
        edit(run.manifest(), pattern.strip(), replacement.strip());
        assertNamed(run.path(), words.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"initialCashMicros\" : \\[ (\\d) | \"initialCashMicros\" : [ 9$1 | layout.initialCash",
            "(\"initialCash[^]]+\\]) | $1, \"initialReserveMicros\" : 1 | ReserveMicros is 1",
            "\"seed\" : (\\d+) | \"seed\" : 77 | origin.seed is 77, but",
            "\"settingsHash\" : \"..... | \"settingsHash\" : \"00000 | settingsHash is 00000",
            "\"ew\", \"trend\" | \"ew\", \"trent\" | layout.strategies is",
            "\"barsPerEvent\" : 64 | \"barsPerEvent\" : 65 | layout.barsPerEvent is 65, but 64",
    })
    void whatFollowsFromTheSettingsIsComparedWhereARunIsOpened(String pattern, String replacement,
            String words) throws IOException {
        byte[] before = Files.readAllBytes(run.manifest());
        edit(run.manifest(), pattern.strip(), replacement.strip());
        Path changed = RunFolder.unfinished(run.manifest());
        Files.move(run.manifest(), changed);
        Files.write(run.manifest(), before);
        files(run).put(List.of(Replacement.of(run.manifest(), changed)));
        for (List<String> reader : READERS.subList(0, 4)) {
            Shell.Result refused = read(reader);
            assertThat(refused.exit()).as(refused.err()).isEqualTo(ExitCode.JOURNAL);
            assertThat(refused.err()).contains(run.manifest().toString(), words.strip());
        }
    }

    private static SealedFolder files(RunFolder folder) {
        return ((Checked.Passed<RunRecord>) RunRecord.read(folder)).value().files();
    }

    /** The seal of the whole folder is sound, and two of its files tell of different data. */
    @Test
    void theRecordOfTheDataIsComparedWithTheManifest() throws IOException {
        Files.copy(made.resolve("short/data-history"), old(run));
        files(run).put(List.of(Replacement.of(run.history(), old(run))));
        for (List<String> reader : READERS.subList(0, 4)) {
            Shell.Result refused = read(reader);
            assertThat(refused.exit()).as(refused.err()).isEqualTo(ExitCode.JOURNAL);
            assertThat(refused.err()).containsPattern(Pattern.quote(run.history() + ": it has ")
                    + "\\d+ bars, though the run is durable up to bar 149");
        }
        run = new RunFolder(Files.createTempDirectory(runs, "longer").resolve("short"));
        copy(made.resolve("short"), run.path());
        Files.copy(made.resolve("one/data-history"), old(run));
        files(run).put(List.of(Replacement.of(run.history(), old(run))));
        Shell.Result refused = shell.run("resume", "short", "--runs=" + run.path().getParent());
        assertThat(refused.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(refused.err()).contains(run.manifest() + ": data says ",
                "data-history has 150 with ");
    }

    private static Path old(RunFolder folder) {
        return RunFolder.unfinished(folder.history());
    }

    @Test
    void theWatermarkIsForcedToTheDiskAndReadAlike() throws IOException {
        Durable durable = TestRuns.durable(run.path());
        try (Watermark watermark = Watermark.open(run.watermark(), false)) {
            watermark.advance(durable);
        }
        assertThat(TestRuns.durable(run.path())).isEqualTo(durable);
        read(List.of("runs", "list")).succeeded();
    }
}
