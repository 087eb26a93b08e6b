package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troupe.cli.console.ExitCode;
import io.troupe.run.RunRefused;
import io.troupe.run.RunResult;
import io.troupe.run.TestRuns;
import io.troupe.run.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished run goes on when its data or its last date has grown, and nothing else has changed. */
class ExtendedRunTest {
    private static final int BARS = 700;

    @TempDir
    private Path folder;
    private Path config;
    private Path data;
    private List<String> lines = List.of();

    @BeforeEach
    void writeShortExample() throws IOException {
        try (var in = new GZIPInputStream(
                Files.newInputStream(Path.of("data/sp500-20.csv.gz")))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .limit(BARS + 1L).toList();
        }
        data = folder.resolve("prices.csv");
        config = folder.resolve("fund.yaml");
        Files.writeString(config, """
                extends: %s
                data: {path: prices.csv}
                """.formatted(TestRuns.EXAMPLE.toAbsolutePath()));
    }

    private void writeBars(int bars) throws IOException {
        Files.write(data, lines.subList(0, bars + 1));
    }

    @Test
    void extendedByDataEqualsTheRunOverAll() throws Exception {
        writeBars(500);
        TestRuns.run(folder, "grown", config);
        writeBars(BARS);
        TestRuns.run(folder, "whole", config);
        assertThat(TestRuns.resume(folder, "grown")).isInstanceOf(RunResult.Finished.class);
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("grown"));
        TestRuns.assertSameJournals(folder, "whole", "grown");
    }

    @Test
    void extendedByDateEqualsTheRunOverAll() throws Exception {
        writeBars(BARS);
        TestRuns.run(folder, "stepwise", config, "run.until=1990-12-31");
        TestRuns.resume(folder, "stepwise", "run.until=1991-06-14");
        TestRuns.resume(folder, "stepwise", "run.until=null");
        TestRuns.run(folder, "whole", config);
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("stepwise"));
        TestRuns.assertSameJournals(folder, "whole", "stepwise");
        assertThat(TestRuns.workflow(folder).verify("stepwise")).isEqualTo(new Verification.Same());
        assertThat(TestRuns.resume(folder, "stepwise")).isInstanceOf(RunResult.Finished.class);
    }

    /** 498 bars end on a Wednesday, 503 on a Thursday; 1990-12-31 is a Monday, 1991-06-14 a Friday. */
    @Test
    void weeksOfDaysGoOnWhenTheRestOfTheWeekComes() throws Exception {
        writeBars(498);
        TestRuns.run(folder, "grown", config, "data.interval=week");
        writeBars(503);
        TestRuns.resume(folder, "grown");
        writeBars(BARS);
        TestRuns.run(folder, "whole", config, "data.interval=week");
        TestRuns.resume(folder, "grown");
        TestRuns.run(folder, "dated", config, "data.interval=week", "run.until=1990-12-31");
        TestRuns.resume(folder, "dated", "run.until=1991-06-14");
        TestRuns.resume(folder, "dated", "run.until=null");
        for (String id : List.of("grown", "dated")) {
            TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve(id));
            TestRuns.assertSameJournals(folder, "whole", id);
        }
    }

    @Test
    void resumesAlikeWithAndWithoutItsCheckpoints() throws Exception {
        writeBars(BARS);
        for (String id : List.of("kept", "lost")) {
            TestRuns.run(folder, id, config, "run.until=1991-12-31");
        }
        try (var files = Files.list(folder.resolve("lost/snapshots"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("engine-"))
                    .toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.list(folder.resolve("kept/snapshots"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("engine-"));
        }
        TestRuns.resume(folder, "kept", "run.until=null");
        TestRuns.resume(folder, "lost", "run.until=null");
        TestRuns.assertSameResults(folder.resolve("kept"), folder.resolve("lost"));
        TestRuns.assertSameJournals(folder, "kept", "lost");
    }

    @Test
    void resumingACompleteRunChangesNothing() throws Exception {
        writeBars(300);
        TestRuns.run(folder, "done", config);
        TestRuns.run(folder, "twin", config);
        TestRuns.resume(folder, "done");
        TestRuns.assertSameResults(folder.resolve("twin"), folder.resolve("done"));
        TestRuns.assertSameJournals(folder, "twin", "done");
    }

    @Test
    void resumeRefusesChangedHistoryAndNamesIt() throws Exception {
        writeBars(400);
        TestRuns.run(folder, "before", config);
        String[] cells = lines.get(201).split(",", -1);
        cells[3] = "99.5";
        List<String> changed = new ArrayList<>(lines);
        changed.set(201, String.join(",", cells));
        Files.write(data, changed);
        RunRefused refused = catchThrowableOfType(RunRefused.class,
                () -> TestRuns.resume(folder, "before"));
        assertThat(ExitCode.of(refused.refusal())).isEqualTo(ExitCode.USER);
        assertThat(refused.refusal().lines()).singleElement().asString().contains("BAC", cells[0],
                "start a new run");
    }

    @Test
    void resumeRefusesOtherSettings() throws Exception {
        writeBars(100);
        TestRuns.run(folder, "first", config);
        RunRefused refused = catchThrowableOfType(RunRefused.class,
                () -> TestRuns.resume(folder, "first", "risk.maxGross=0.5"));
        assertThat(ExitCode.of(refused.refusal())).isEqualTo(ExitCode.USER);
        assertThat(refused.refusal().lines()).singleElement().asString().contains("other settings",
                "risk.maxGross was", "is 0.5", "start a new run").doesNotContain("engine");
    }

    @Test
    void resumeMayUseOtherThreadsAndWindows() throws Exception {
        writeBars(BARS);
        TestRuns.run(folder, "one", config, "run.until=1991-12-31", "engine.threads=1");
        TestRuns.resume(folder, "one", "run.until=null", "engine.threads=3",
                "engine.strategiesPerActor=2", "engine.window=7");
        TestRuns.run(folder, "whole", config, "engine.window=1");
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("one"));
        TestRuns.assertSameJournals(folder, "whole", "one");
    }

    @Test
    void verifyNamesNoDifferenceInASoundRun() throws Exception {
        writeBars(200);
        TestRuns.run(folder, "sound", config);
        assertThat(TestRuns.workflow(folder).verify("sound")).isEqualTo(new Verification.Same());
    }
}
