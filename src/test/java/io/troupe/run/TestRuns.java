package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.journal.Durable;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.journal.folder.Preflight;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.Watermark;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs in this process, and comparisons of what they leave. */
public final class TestRuns {
    /** The settings of the example. */
    public static final Path EXAMPLE = Path.of("configs/base.yaml");

    private TestRuns() {}

    /** Asks for the stop as soon as there is something to ask. */
    private static final class Hasty implements RunWatcher {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {
            stop.run();
        }

        @Override
        public void note(String line) {}

        @Override
        public void ended() {}
    }

    public static RunWorkflow workflow(Path runs) {
        return new RunWorkflow(runs, RunWatcher.NOBODY);
    }

    public static RunResult.Ended run(Path runs, String id, Path config, String... overrides)
            throws RunRefused, IOException {
        return ended(workflow(runs).run(SettingsLoader.load(config, List.of(overrides)),
                Optional.of(id)));
    }

    /** Runs, and is told to stop at once. */
    public static RunResult stop(Path runs, String id, Path config, String... overrides)
            throws IOException {
        return new RunWorkflow(runs, new Hasty())
                .run(SettingsLoader.load(config, List.of(overrides)), Optional.of(id));
    }

    public static RunResult.Ended resume(Path runs, String id, String... overrides)
            throws RunRefused, IOException {
        return ended(workflow(runs).resume(id, List.of(overrides)));
    }

    /** What came of a run that was not refused. */
    public static RunResult.Ended ended(RunResult result) throws RunRefused {
        return switch (result) {
            case RunResult.Ended ended -> ended;
            case RunResult.Refused(Refusal refusal) -> throw new RunRefused(refusal);
        };
    }

    /** How far a run's journal reaches, by its watermark; the start if there is none yet. */
    public static int durableBar(Path run) {
        return Watermark.read(
                new RunFolder(run).watermark()) instanceof Checked.Passed<Durable>(Durable durable)
                        ? durable.bar()
                        : -1;
    }

    /** The same, of a run that has begun. */
    public static Durable durable(Path run) {
        return ((Checked.Passed<Durable>) Watermark.read(new RunFolder(run).watermark())).value();
    }

    public static void assertSameResults(Path expected, Path actual) throws IOException {
        try (Stream<Path> files = Files.list(expected.resolve("results"))) {
            for (Path file : files.toList()) {
                Path other = actual.resolve("results").resolve(file.getFileName());
                List<String> one = withoutRunId(file).lines().toList();
                List<String> two = withoutRunId(other).lines().toList();
                assertThat(two).as(file.getFileName().toString()).hasSameSizeAs(one);
                for (int line = 0; line < one.size(); line++) {
                    assertThat(two.get(line)).as(file.getFileName() + ":" + (line + 1))
                            .isEqualTo(one.get(line));
                }
            }
        }
    }

    /** Nor of the page the settings, which may say the same in other words. */
    private static String withoutRunId(Path file) throws IOException {
        return Files.readString(file).replaceFirst("\"runId\"\\s*:\\s*\"[^\"]*\"", "")
                .replaceFirst("<title>[^<]*</title>", "").replaceFirst("<h1>.*?</h1>", "")
                .replaceFirst("(?s)<section id=\"settings\".*?</section>", "");
    }

    /** The journals tell of the same bookings in the same chain; a stop may have split a block. */
    public static void assertSameJournals(Path runs, String expected, String actual)
            throws RunRefused, IOException {
        Read one = read(runs, expected);
        Read other = read(runs, actual);
        assertThat(other.durable.bar()).isEqualTo(one.durable.bar());
        assertThat(other.durable.hash()).isEqualTo(one.durable.hash());
        assertThat(BookingsDiff.first(one.bookings, other.bookings)).isEmpty();
    }

    private record Read(JournalBookings bookings, Durable durable) {}

    private static Read read(Path runs, String id) throws RunRefused, IOException {
        try (OpenRun run = OpenRun.open(runs, id)) {
            Fund fund = Fund.of(RecordedSettings.of(run.manifest(), List.of()));
            Durable durable = OpenRun.passed(Preflight.expected(run.store(), run.manifest()));
            return new Read(JournalAccess.read(run, fund, durable), durable);
        }
    }
}
