package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.RunFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose process is killed with SIGKILL comes out, when resumed, as if it had not been.
 * {@code -Dtroupe.kills=200} kills that many; {@code -Dseed=N} draws other moments.
 */
class CrashKillTest {
    private static final int KILLS = Integer.getInteger("troupe.kills", 3);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int BARS = 8313;

    @TempDir
    private Path runs;

    @Test
    void resumedAfterAKillEqualsUninterrupted() throws Exception {
        TestRuns.run(runs, "whole", TestRuns.EXAMPLE);
        Random random = new Random(SEED);
        List<Integer> killedAt = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String id = "killed-" + kill;
            killedAt.add(killAt(id, random.nextInt(BARS)));
            TestRuns.resume(runs, id);
            TestRuns.assertSameResults(runs.resolve("whole"), runs.resolve(id));
            TestRuns.assertSameJournals(runs, "whole", id);
            delete(runs.resolve(id));
        }
        System.out.println("killed at durable bars " + killedAt);
        assertThat(killedAt).as("some kill hit the run between its first and last bar")
                .anyMatch(bar -> bar >= 0 && bar < BARS - 1);
    }

    /** Kills a run as soon as a bar is durable; returns the bar that was when it was dead. */
    private int killAt(String id, int bar) throws IOException, InterruptedException {
        Path run = runs.resolve(id);
        Process process = new ProcessBuilder(command(id)).redirectErrorStream(true)
                .redirectOutput(runs.resolve(id + ".out").toFile()).start();
        try {
            while (TestRuns.durableBar(run) < bar && process.isAlive()) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(new RunFolder(run).manifest())
                .as(Files.readString(runs.resolve(id + ".out"))).exists();
        return TestRuns.durableBar(run);
    }

    private List<String> command(String id) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "run",
                TestRuns.EXAMPLE.toString(), "--runs", runs.toString(), "--run-id", id, "--quiet",
                // Short of memory for blocks, so that the journal is close behind the clock.
                "--set", "journal.maxLagBars=128");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile)
                    .forEach(File::delete);
        }
    }
}
