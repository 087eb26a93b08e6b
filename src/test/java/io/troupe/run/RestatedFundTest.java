package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.cli.SmallRuns;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.journal.folder.Replacement;
import io.troupe.journal.folder.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fund of the example on 20 shares, one of which is restated by exactly a half: its strategies
 * go by returns and ratios, so that they answer the same to the last bit.
 */
class RestatedFundTest {
    private static final int BEFORE = 300;
    private static final int BARS = 380;
    /** The column of the share that is split. */
    private static final int SPLIT = 9;

    @TempDir
    private Path folder;
    private Path config;
    private List<String> lines = List.of();

    @BeforeEach
    void writeExample() throws IOException {
        try (var in = new GZIPInputStream(
                Files.newInputStream(Path.of("data/sp500-20.csv.gz")))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .limit(BARS + 1L).toList();
        }
        config = Files.writeString(folder.resolve("fund.yaml"), """
                extends: %s
                data: {path: prices.csv}
                journal: {snapshotEveryBars: 128}
                """.formatted(TestRuns.EXAMPLE.toAbsolutePath()));
    }

    private void before(int bars) throws IOException {
        Files.write(folder.resolve("prices.csv"), lines.subList(0, bars + 1));
    }

    private void after() throws IOException {
        List<String> halved = new ArrayList<>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            cells[SPLIT] = Double.toString(Double.parseDouble(cells[SPLIT]) / 2);
            halved.add(String.join(",", cells));
        }
        Files.write(folder.resolve("prices.csv"), halved);
    }

    private void restated(String id, String... overrides) throws IOException, RunRefused {
        TestRuns.ended(
                TestRuns.workflow(folder).resumeRestated(id, List.of(overrides), Map.of()));
    }

    /** Executed from its first bar on the market with the seam, it comes to the same. */
    @Test
    void goesOnAsIfItHadKnownTheNewHistoryWhereThatMakesNoDifference() throws Exception {
        before(BEFORE);
        TestRuns.run(folder, "r", config);
        after();
        restated("r");
        RunWorkflow workflow = TestRuns.workflow(folder);
        RunWorkflow.Journaled made = workflow.journal("r");
        assertThat(made.bookings().lastBar()).isEqualTo(BARS - 1);
        assertThat(BookingsDiff.first(made.bookings(),
                workflow.simulated(made.fund(), "again").bookings())).isEmpty();
        assertThat(workflow.verify("r")).isEqualTo(new Verification.Same());
        assertThat(Files.readAllLines(folder.resolve("r/results/flows.csv")))
                .anyMatch(line -> line.startsWith("1991-03-11,300,house,") && line
                        .contains(",split,"));
    }

    @Test
    void threadsAndWindowsChangeNothing() throws Exception {
        before(BEFORE);
        TestRuns.run(folder, "one", config, "engine.threads=1");
        TestRuns.run(folder, "many", config, "engine.threads=1");
        after();
        restated("one");
        restated("many", "engine.threads=8", "engine.window=5", "engine.strategiesPerActor=2");
        TestRuns.assertSameResults(folder.resolve("one"), folder.resolve("many"));
        assertThat(BookingsDiff.first(TestRuns.workflow(folder).journal("one").bookings(),
                TestRuns.workflow(folder).journal("many").bookings())).isEmpty();
    }

    /** It was stopped at some bar, and no checkpoint is there: old prices take it to one. */
    @Test
    void aRunThatWasStoppedIsTheOneThatEndedThere() throws Exception {
        before(BEFORE);
        TestRuns.stop(folder, "stopped", config);
        int durable = TestRuns.durableBar(folder.resolve("stopped"));
        try (var files = Files.list(folder.resolve("stopped/snapshots"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("engine-"))
                    .toList()) {
                Files.delete(file);
            }
        }
        before(durable + 1);
        TestRuns.run(folder, "ended", config);
        after();
        restated("stopped");
        restated("ended");
        TestRuns.assertSameResults(folder.resolve("ended"), folder.resolve("stopped"));
        assertThat(BookingsDiff.first(TestRuns.workflow(folder).journal("ended").bookings(),
                TestRuns.workflow(folder).journal("stopped").bookings())).isEmpty();
    }

    /** A kill after the seam was noted, and one before it was noted what the data is now. */
    @Test
    void aKillAfterTheSeamIsResumedPlainly() throws Exception {
        before(BEFORE);
        TestRuns.run(folder, "whole", config);
        SmallRuns.copy(folder.resolve("whole"), folder.resolve("old"));
        after();
        TestRuns.ended(new RunWorkflow(folder, new CopyingAtStart(folder.resolve("whole"),
                folder.resolve("killed"))).resumeRestated("whole", List.of(), Map.of()));
        for (String id : List.of("twice", "early", "earlier")) {
            SmallRuns.copy(folder.resolve("killed"), folder.resolve(id));
        }
        withTheDataOf("old", "early");
        withTheDataOf("old", "earlier");
        TestRuns.resume(folder, "killed");
        restated("twice");
        TestRuns.resume(folder, "early");
        restated("earlier");
        for (String id : List.of("killed", "twice", "early", "earlier")) {
            TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve(id));
            assertThat(BookingsDiff.first(TestRuns.workflow(folder).journal("whole").bookings(),
                    TestRuns.workflow(folder).journal(id).bookings())).isEmpty();
        }
    }

    /** Puts back what was known of the data before, as if that was being replaced. */
    private void withTheDataOf(String older, String id) throws Exception {
        try (OpenRun run = OpenRun.open(folder, id)) {
            List<Replacement> back = new ArrayList<>();
            for (Path file : List.of(run.folder().history(), run.folder().prices())) {
                back.add(Replacement.of(file,
                        Files.copy(folder.resolve(older).resolve(file.getFileName()),
                                RunFolder.unfinished(file))));
            }
            back.add(Replacement.of(run.folder().vetting(), folder.resolve("missing")));
            assertThatThrownBy(() -> run.files().put(back))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }
}
