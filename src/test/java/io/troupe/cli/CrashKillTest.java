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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * cut by volume and limits. Each process has threads, actors and windows of its own, drawn.
 *
 * <p>{@code -Dtroupe.kills=200} kills that many, at least one of each kind; {@code -Dseed=N} draws
 * other moments; {@code -Dtroupe.config=FILE} kills the fund of these settings and no other.
 */
class CrashKillTest {
    /** What was tried in the folder before is told in a report. */
    private static final String UNCOUNTED = "trials.enabled=false";
    private static final int KILLS = Integer.getInteger("troupe.kills", 1);
    private static final long SEED = Long.getLong("seed", 1);
    private static final String CONFIG = System.getProperty("troupe.config", "");
    private static final Path RESOURCES = Path.of("src/test/resources/io/troupe/cli");
    private static final int MOST_IN_A_CHAIN = 4;
    private static final int LONGEST_WRITE_MILLIS = 40;

    /** What a fund is run on, of what its results do not depend on. */
    private static final Map<String, List<String>> ENGINES = new TreeMap<>(Map.of(
            "engine.threads", List.of("1", "8"),
            "engine.strategiesPerActor", List.of("1", "auto"),
            "engine.window", List.of("1", "auto", "256")));

    /**
     * What is run, whole or up to two thirds of its dates.
     *
     * @param cuts why its orders are cut, if that is known
     */
    private record Fund(String name, Path settings, List<String> cuts) {
        static List<Fund> all() {
            return CONFIG.isEmpty() ? List.of(
                    new Fund("example", TestRuns.EXAMPLE, List.of()),
                    new Fund("reserve", RESOURCES.resolve("reserve-and-flows.yaml"),
                            List.of("asset-limit", "gross-limit", "volume")),
                    new Fund("levered", RESOURCES.resolve("levered-with-flows.yaml"),
                            List.of("gross-limit", "volume")))
                    : List.of(new Fund("told", Path.of(CONFIG), List.of()));
        }

        String whole() {
            return "whole-" + name;
        }

        String cutShort() {
            return "short-" + name;
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
    /** How many runs came out the same. */
    private int same;

    @Test
    void comesOutAsIfItHadNotBeenKilled() throws Exception {
        for (Fund fund : Fund.all()) {
            TestRuns.run(runs, fund.whole(), fund.settings, UNCOUNTED);
            if (!fund.cuts.isEmpty()) {
                assertThat(cuts(fund)).as(fund.name).isEqualTo(fund.cuts);
            }
        }
        int kinds = Kind.values().length;
        for (int kills = 0; kills < KILLS || killedAt.size() < kinds;) {
            Kind kind = Kind.values()[killedAt.size() < kinds ? killedAt.size()
                    : random.nextInt(kinds)];
            Fund fund = Fund.all().get(same % Fund.all().size());
            String id = kind.name() + "-" + kills;
            kills += kill(kind, fund, id);
            RunRemoval.delete(runs.resolve(id));
        }
        System.out.println(same + " runs came out the same, killed at durable bars "
                + killedAt);
        assertThat(killedInTheMiddle).as("some kill hit the run before its last bar").isTrue();
    }

    /** Why orders of a fund were cut, by name. */
    private List<String> cuts(Fund fund) throws IOException {
        return summary(fund).at("/house/trading/cuts").properties().stream()
                .filter(cut -> cut.getValue().asInt() > 0).map(Map.Entry::getKey).sorted()
                .toList();
    }

    private JsonNode summary(Fund fund) throws IOException {
        return new ObjectMapper()
                .readTree(runs.resolve(fund.whole()).resolve("results/summary.json").toFile());
    }

    private int bars(String id) {
        return TestRuns.durableBar(runs.resolve(id)) + 1;
    }

    private int bars(Fund fund) {
        return bars(fund.whole());
    }

    /** Runs a fund up to two thirds of its dates, unless that is done. */
    private void cutShort(Fund fund) throws IOException, RunRefused {
        if (!Files.exists(runs.resolve(fund.cutShort()))) {
            JsonNode summary = summary(fund);
            LocalDate first = LocalDate.parse(summary.get("firstDate").asText().substring(0, 10));
            LocalDate last = LocalDate.parse(summary.get("lastDate").asText().substring(0, 10));
            TestRuns.run(runs, fund.cutShort(), fund.settings, UNCOUNTED, "run.until="
                    + first.plusDays(2 * first.until(last, ChronoUnit.DAYS) / 3));
        }
    }

    /** Kills a process at least once, and completes what it did; returns how often. */
    private int kill(Kind kind, Fund fund, String id) throws Exception {
        int kills = 1;
        switch (kind) {
            case RUN -> {
                killed(kind, id, run(fund, id), durable(random.nextInt(bars(fund))));
                int bar = TestRuns.durableBar(runs.resolve(id));
                killedInTheMiddle |= bar >= 0 && bar < bars(fund) - 1;
            }
            case RESULTS -> killed(kind, id, run(fund, id), this::isWriting);
            case REPLAY -> {
                SmallRuns.copy(runs.resolve(fund.whole()), runs.resolve(id));
                killed(kind, id, List.of("replay", id), this::isWriting);
                TestRuns.ended(TestRuns.workflow(runs).replay(id));
            }
            case EXTENSION -> {
                cutShort(fund);
                SmallRuns.copy(runs.resolve(fund.cutShort()), runs.resolve(id));
                kills = chain(kind, id, List.of("resume", id, "--until=null"),
                        new Span(bars(fund.cutShort()), bars(fund)));
            }
            case CHAIN -> {
                int middle = bars(fund) / 2;
                killed(kind, id, run(fund, id), durable(random.nextInt(middle)));
                kills += chain(kind, id, List.of("resume", id), new Span(middle, bars(fund)));
            }
        }
        List<String> settings = new ArrayList<>(engine());
        settings.add("run.until=null");
        TestRuns.resume(runs, id, settings.toArray(String[]::new));
        TestRuns.assertSameResults(runs.resolve(fund.whole()), runs.resolve(id));
        TestRuns.assertSameJournals(runs, fund.whole(), id);
        same++;
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
                "journal.maxLagBars=128", "--set", UNCOUNTED);
    }

    /** Settings of an engine, drawn. */
    private List<String> engine() {
        return ENGINES.entrySet().stream().map(key -> key.getKey() + "="
                + key.getValue().get(random.nextInt(key.getValue().size()))).toList();
    }

    private List<String> java(List<String> command) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(command);
        if (!command.contains("replay")) {
            engine().forEach(setting -> words.addAll(List.of("--set", setting)));
        }
        words.addAll(List.of("--runs", runs.toString(), "--quiet"));
        return words;
    }
}
