package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose process is killed with SIGKILL, as it runs, goes on, is extended, is replayed or
 * writes its results, once or several times, comes out as if it had not been. Funds take turns: the
 * example, and two whose capital comes, goes, rests and is levered, with an overlay and with orders
 * cut by volume and limits. {@code -Dtroupe.kills=200} kills that many, at least one of each kind;
 * {@code -Dseed=N} draws other moments.
 */
class CrashKillTest {
    private static final int KILLS = Integer.getInteger("troupe.kills", 1);
    private static final long SEED = Long.getLong("seed", 1);
    private static final String SHORT = "run.until=2011-12-30";
    private static final int MOST_IN_A_CHAIN = 4;
    private static final int LONGEST_WRITE_MILLIS = 40;

    /** What is run, whole or up to a date. */
    private enum Fund {
        EXAMPLE(TestRuns.EXAMPLE, 8313, 5549), RESERVE(
                resource("reserve-and-flows.yaml"), 5031, 3271), LEVERED(
                        resource("levered-with-flows.yaml"), 5031, 3271);

        private final Path settings;
        private final int bars;
        private final int shortBars;

        Fund(Path settings, int bars, int shortBars) {
            this.settings = settings;
            this.bars = bars;
            this.shortBars = shortBars;
        }

        private static Path resource(String name) {
            return Path.of("src/test/resources/io/troupe/cli").resolve(name);
        }

        String whole() {
            return "whole-" + name();
        }

        String cutShort() {
            return "short-" + name();
        }
    }

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
    private boolean killedInTheMiddle;

    @Test
    void comesOutAsIfItHadNotBeenKilled() throws Exception {
        for (Fund fund : Fund.values()) {
            TestRuns.run(runs, fund.whole(), fund.settings);
        }
        assertThat(cuts(Fund.RESERVE)).containsOnlyKeys("volume", "gross-limit", "asset-limit");
        assertThat(cuts(Fund.LEVERED)).containsOnlyKeys("volume", "gross-limit");
        int kinds = Kind.values().length;
        int turn = 0;
        for (int kills = 0; kills < KILLS || killedAt.size() < kinds; turn++) {
            Kind kind = Kind.values()[killedAt.size() < kinds ? killedAt.size()
                    : random.nextInt(kinds)];
            Fund fund = Fund.values()[turn % Fund.values().length];
            String id = kind.name() + "-" + kills;
            kills += kill(kind, fund, id);
            RunRemoval.delete(runs.resolve(id));
        }
        System.out.println("killed at durable bars " + killedAt);
        assertThat(killedInTheMiddle).as("some kill hit the run before its last bar").isTrue();
    }

    /** How many orders of a fund were cut, by reason. */
    private Map<String, Integer> cuts(Fund fund) throws IOException {
        JsonNode cuts = new ObjectMapper()
                .readTree(runs.resolve(fund.whole()).resolve("results/summary.json").toFile())
                .at("/house/trading/cuts");
        Map<String, Integer> counts = new TreeMap<>();
        cuts.properties().forEach(cut -> counts.put(cut.getKey(), cut.getValue().asInt()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Kills a process at least once, and completes what it did; returns how often. */
    private int kill(Kind kind, Fund fund, String id) throws Exception {
        int kills = 1;
        switch (kind) {
            case RUN -> {
                killed(kind, id, run(fund, id), durable(random.nextInt(fund.bars)));
                int bar = TestRuns.durableBar(runs.resolve(id));
                killedInTheMiddle |= bar >= 0 && bar < fund.bars - 1;
            }
            case RESULTS -> killed(kind, id, run(fund, id), this::isWriting);
            case REPLAY -> {
                SmallRuns.copy(runs.resolve(fund.whole()), runs.resolve(id));
                killed(kind, id, List.of("replay", id), this::isWriting);
                TestRuns.ended(TestRuns.workflow(runs).replay(id));
            }
            case EXTENSION -> {
                if (!Files.exists(runs.resolve(fund.cutShort()))) {
                    TestRuns.run(runs, fund.cutShort(), fund.settings, SHORT);
                }
                SmallRuns.copy(runs.resolve(fund.cutShort()), runs.resolve(id));
                kills = chain(kind, id, List.of("resume", id, "--until=null"),
                        new Span(fund.shortBars, fund.bars));
            }
            case CHAIN -> {
                int middle = fund.bars / 2;
                killed(kind, id, run(fund, id), durable(random.nextInt(middle)));
                kills += chain(kind, id, List.of("resume", id), new Span(middle, fund.bars));
            }
        }
        TestRuns.resume(runs, id, "run.until=null");
        TestRuns.assertSameResults(runs.resolve(fund.whole()), runs.resolve(id));
        TestRuns.assertSameJournals(runs, fund.whole(), id);
        assertNothingLooksDamaged(id);
        return kills;
    }

    /** The bars at which to kill: from one, up to another that is not among them. */
    private record Span(int from, int to) {}

    /** Kills one resume after the other, some as they write their results. */
    private int chain(Kind kind, String id, List<String> command, Span bars) throws Exception {
        int kills = 1 + random.nextInt(MOST_IN_A_CHAIN);
        for (int kill = 0; kill < kills; kill++) {
            int bar = bars.from + random.nextInt(bars.to - bars.from);
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

    private static List<String> run(Fund fund, String id) {
        // Short of memory for blocks, so that the journal is close behind the clock.
        return List.of("run", fund.settings.toString(), "--run-id", id, "--set",
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
