package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.run.RunRefused;
import io.troupe.run.RunRemoval;
import io.troupe.run.StoredRun;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose process is killed with SIGKILL, as it runs, goes on, is extended, is replayed or
 * writes its results, once or several times, comes out as if it had not been. {@code
 * -Dtroupe.kills=200} kills that many, at least one of each kind; {@code -Dseed=N} draws other
 * moments.
 */
class CrashKillTest {
    private static final int KILLS = Integer.getInteger("troupe.kills", 1);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int BARS = 8313;
    private static final int SHORT_BARS = 5549;
    private static final String SHORT = "run.until=2011-12-30";
    private static final int MOST_IN_A_CHAIN = 4;
    private static final int LONGEST_WRITE_MILLIS = 40;

    /** What a process does when it is killed. */
    private enum Kind {
        /** Runs. */
        RUN,
        /** Resumes a run that was killed, several times. */
        CHAIN,
        /** Resumes a run that was complete, up to a later bar. */
        EXTENSION,
        /** Writes the results of a complete run again. */
        REPLAY,
        /** Runs, and has come to its results. */
        RESULTS
    }

    /** Tells when to kill. */
    private interface Moment {
        boolean hasCome(Path run) throws IOException;
    }

    @TempDir
    private Path runs;
    private final Random random = new Random(SEED);
    private final Map<Kind, List<Integer>> killedAt = new EnumMap<>(Kind.class);

    @Test
    void comesOutAsIfItHadNotBeenKilled() throws Exception {
        TestRuns.run(runs, "whole", TestRuns.EXAMPLE);
        TestRuns.run(runs, "short", TestRuns.EXAMPLE, SHORT);
        int kinds = Kind.values().length;
        for (int kills = 0; kills < KILLS || killedAt.size() < kinds;) {
            Kind kind = Kind.values()[killedAt.size() < kinds ? killedAt.size()
                    : random.nextInt(kinds)];
            String id = kind.name() + "-" + kills;
            kills += kill(kind, id);
            RunRemoval.delete(runs.resolve(id));
        }
        System.out.println("killed at durable bars " + killedAt);
        assertThat(killedAt.get(Kind.RUN)).as("some kill hit the run before its last bar")
                .anyMatch(bar -> bar >= 0 && bar < BARS - 1);
    }

    /** Kills a process at least once, and completes what it did; returns how often. */
    private int kill(Kind kind, String id) throws Exception {
        int kills = 1;
        switch (kind) {
            case RUN -> killed(kind, id, run(id), durable(random.nextInt(BARS)));
            case RESULTS -> killed(kind, id, run(id), this::isWriting);
            case REPLAY -> {
                SmallRuns.copy(runs.resolve("whole"), runs.resolve(id));
                killed(kind, id, List.of("replay", id), this::isWriting);
                TestRuns.ended(TestRuns.workflow(runs).replay(id));
            }
            case EXTENSION -> {
                SmallRuns.copy(runs.resolve("short"), runs.resolve(id));
                kills = chain(kind, id, List.of("resume", id, "--until=null"), SHORT_BARS);
            }
            case CHAIN -> {
                killed(kind, id, run(id), durable(random.nextInt(BARS / 2)));
                kills += chain(kind, id, List.of("resume", id), BARS / 2);
            }
        }
        TestRuns.resume(runs, id, "run.until=null");
        TestRuns.assertSameResults(runs.resolve("whole"), runs.resolve(id));
        TestRuns.assertSameJournals(runs, "whole", id);
        assertNothingLooksDamaged(id);
        return kills;
    }

    /** Kills one resume after the other, some as they write their results. */
    private int chain(Kind kind, String id, List<String> command, int fromBar) throws Exception {
        int kills = 1 + random.nextInt(MOST_IN_A_CHAIN);
        for (int kill = 0; kill < kills; kill++) {
            int bar = fromBar + random.nextInt(BARS - fromBar);
            killed(kind, id, command, random.nextInt(3) == 0 ? this::isWriting : durable(bar));
        }
        return kills;
    }

    private static Moment durable(int bar) {
        return run -> TestRuns.durableBar(run) >= bar;
    }

    /** Whether files are being made ready, or put in their places, at the end of a run. */
    private boolean isWriting(Path run) throws IOException {
        if (!Files.isDirectory(run.resolve("results"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(run.resolve("results"))) {
            return files.anyMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    /** Starts a process and kills it as soon as a moment has come, if it has not ended before. */
    private void killed(Kind kind, String id, List<String> command, Moment moment)
            throws Exception {
        Path run = runs.resolve(id);
        Process process = new ProcessBuilder(java(command)).redirectErrorStream(true)
                .redirectOutput(runs.resolve(id + ".out").toFile()).start();
        try {
            while (!moment.hasCome(run) && process.isAlive()) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            if (isWriting(run)) {
                process.waitFor(random.nextInt(LONGEST_WRITE_MILLIS), TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(runs.resolve(id + ".out"));
        assertThat(run.resolve("manifest.json")).as(said).exists();
        assertThat(said).isEmpty();
        assertNothingLooksDamaged(id);
        killedAt.computeIfAbsent(kind, none -> new ArrayList<>()).add(TestRuns.durableBar(run));
    }

    private void assertNothingLooksDamaged(String id) throws IOException, RunRefused {
        assertThat(StoredRun.in(runs).problems()).isEmpty();
        assertThat(StoredRun.find(runs, id).changedResults()).isEmpty();
    }

    private static List<String> run(String id) {
        // Short of memory for blocks, so that the journal is close behind the clock.
        return List.of("run", TestRuns.EXAMPLE.toString(), "--run-id", id, "--set",
                "journal.maxLagBars=128");
    }

    private List<String> java(List<String> command) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(command);
        words.addAll(List.of("--runs", runs.toString(), "--quiet"));
        return words;
    }
}
