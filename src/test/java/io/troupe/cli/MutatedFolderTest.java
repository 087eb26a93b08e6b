package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.cli.console.ExitCode;
import io.troupe.run.RunRemoval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to one file of a run's folder, each command says what is wrong, or comes to what
 * it comes to with an untouched folder. {@code -Dtroupe.mutations=10000} tries that many, {@code
 * -Dtroupe.mutation=N} only the one of this number, {@code -Dseed=N} draws others.
 */
class MutatedFolderTest {
    private static final int MUTATIONS = Integer.getInteger("troupe.mutations", 200);
    private static final int ONLY = Integer.getInteger("troupe.mutation", -1);
    private static final long SEED = Long.getLong("seed", 1);
    private static final long HANGS_AFTER_SECONDS = 300;
    private static final int MOST_LINES = 12;

    /** A command that reads a run. */
    private enum Reader {
        LIST("runs", "list", "--json"), SHOW("runs", "show", SmallRuns.ID, "--json"), JOURNAL(
                "journal", "show", SmallRuns.ID), VERIFY("replay", SmallRuns.ID,
                        "--verify"), REPLAY("replay", SmallRuns.ID), RESUME("resume", SmallRuns.ID);

        @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
        private final List<String> words;

        Reader(String... words) {
            this.words = List.of(words);
        }

        boolean isQuick() {
            return this == LIST || this == SHOW;
        }

        boolean writes() {
            return this == REPLAY || this == RESUME;
        }
    }

    /** What a command came to. */
    private record Outcome(int exit, String out, String err, Map<String, String> results) {}

    private record Fixture(SmallRuns.Made made, Map<Reader, Outcome> untouched) {}

    @TempDir
    private Path temp;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    @Test
    void everyMutationIsNamedOrHarmless() throws Exception {
        List<Fixture> fixtures = new ArrayList<>();
        for (SmallRuns.Made made : SmallRuns.make(temp)) {
            fixtures.add(new Fixture(made, untouched(made)));
        }
        int first = Math.max(0, ONLY);
        int end = ONLY >= 0 ? ONLY + 1 : MUTATIONS;
        try (ExecutorService watched = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().factory())) {
            for (int number = first; number < end; number++) {
                int trial = number;
                try {
                    watched.submit(() -> {
                        mutate(fixtures, trial);
                        return trial;
                    }).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException hangs) {
                    watched.shutdownNow();
                    throw new AssertionError("mutation " + trial + " of seed " + SEED + " hangs",
                            hangs);
                }
            }
        }
        System.out.println((end - first) + " mutations: " + counts + ", silent " + silent.size());
        assertThat(silent).isEmpty();
    }

    private Map<Reader, Outcome> untouched(SmallRuns.Made made) throws IOException {
        Map<Reader, Outcome> outcomes = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            Path runs = temp.resolve("untouched-" + made.name() + "-" + reader);
            SmallRuns.copy(made.path(), runs.resolve(SmallRuns.ID));
            Outcome outcome = read(runs, reader);
            assertThat(outcome.exit()).as(reader + outcome.err()).isIn(ExitCode.OK,
                    ExitCode.INTERRUPTED);
            outcomes.put(reader, outcome);
            RunRemoval.delete(runs);
        }
        return outcomes;
    }

    private void mutate(List<Fixture> fixtures, int number) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + number);
        Fixture fixture = fixtures.get(random.nextInt(fixtures.size()));
        Path runs = temp.resolve("trial-" + number);
        Path run = runs.resolve(SmallRuns.ID);
        SmallRuns.copy(fixture.made().path(), run);
        String what = "mutation " + number + " of " + fixture.made().name() + ": "
                + new FolderMutation(run, fixture.made().older(), random.nextLong()).apply();
        List<Reader> slow = Stream.of(Reader.values()).filter(reader -> !reader.isQuick())
                .toList();
        for (Reader reader : List.of(Reader.LIST, Reader.SHOW,
                slow.get(random.nextInt(slow.size())))) {
            Map<String, String> before = results(run);
            judge(what, reader, Objects.requireNonNull(fixture.untouched().get(reader)),
                    read(runs, reader), before);
        }
        RunRemoval.delete(runs);
    }

    private void judge(String what, Reader reader, Outcome untouched, Outcome found,
            Map<String, String> resultsBefore) throws IOException {
        String verdict = verdict(what, reader, untouched, found, resultsBefore);
        counts.merge(verdict, 1, Integer::sum);
        if (verdict.equals("silent")) {
            silent.add(what + "\n  " + reader + " ended with " + found.exit() + "\n  out: "
                    + excerpt(found.out()) + "\n  err: " + excerpt(found.err()));
        }
    }

    private static String excerpt(String text) {
        return text.length() < 2000 ? text : text.substring(0, 2000) + " …";
    }

    private static String verdict(String what, Reader reader, Outcome untouched,
            Outcome found, Map<String, String> resultsBefore) throws IOException {
        boolean isSame = found.exit() == untouched.exit() && isSame(what, reader, untouched, found);
        if (isSame && (!reader.writes() || found.results().equals(untouched.results()))) {
            return "harmless";
        }
        boolean isRefused = found.exit() == ExitCode.USER || found.exit() == ExitCode.JOURNAL
                || (reader == Reader.VERIFY && found.exit() == ExitCode.DIFFERENCE);
        boolean isSaid = !found.err().isBlank() || found.exit() == ExitCode.DIFFERENCE;
        boolean isShort = found.err().lines().count() <= MOST_LINES;
        // A command that refuses has not made other results either.
        boolean isKept = found.results().entrySet().stream()
                .allMatch(file -> file.getValue().equals(resultsBefore.get(file.getKey()))
                        || file.getValue().equals(untouched.results().get(file.getKey())));
        return isRefused && isSaid && isShort && isKept ? "named with " + found.exit() : "silent";
    }

    /**
     * A watermark is a lower bound until a run ends: of one that was killed, an older copy says
     * less, and so does one of which an entry cannot be read, which is said.
     */
    private static boolean isSame(String what, Reader reader, Outcome untouched, Outcome found)
            throws IOException {
        if (!reader.isQuick()) {
            return found.out().equals(untouched.out());
        }
        ObjectNode expected = facts(untouched);
        ObjectNode actual = facts(found);
        boolean isLowerBound = what.contains("OLDER watermark")
                || found.err().contains("may be durable further than is shown");
        if (isLowerBound && actual.path("status").asText().equals("interrupted")
                && actual.path("bars").asInt() < expected.path("bars").asInt()) {
            for (String field : List.of("bars", "lastDurable")) {
                expected.remove(field);
                actual.remove(field);
            }
        }
        return actual.equals(expected);
    }

    private static ObjectNode facts(Outcome outcome) throws IOException {
        if (outcome.out().isBlank()) {
            return new ObjectMapper().createObjectNode();
        }
        JsonNode read = new ObjectMapper().readTree(outcome.out());
        ObjectNode facts = (ObjectNode) (read.isArray() && !read.isEmpty() ? read.get(0)
                : read.isObject() ? read : new ObjectMapper().createObjectNode());
        facts.remove(List.of("sizeBytes", "changed"));
        return facts;
    }

    private Outcome read(Path runs, Reader reader) throws IOException {
        List<String> words = new ArrayList<>(reader.words);
        words.add("--runs=" + runs);
        Shell.Result result = new Shell(temp).run(words.toArray(String[]::new));
        return new Outcome(result.exit(), result.out().replace(runs.toString(), "RUNS"),
                result.err().replace(runs.toString(), "RUNS"), results(runs.resolve(SmallRuns.ID)));
    }

    private static Map<String, String> results(Path run) throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (Files.isDirectory(run.resolve("results"))) {
            try (Stream<Path> files = Files.list(run.resolve("results"))) {
                for (Path file : files.toList()) {
                    content.put(file.getFileName().toString(), new String(
                            Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
