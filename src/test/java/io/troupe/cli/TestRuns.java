package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.journal.BookingsDiff;
import io.troupe.journal.Durable;
import io.troupe.journal.folder.Preflight;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.Watermark;
import io.troupe.run.Fund;
import io.troupe.run.JournalAccess;
import io.troupe.run.OpenRun;
import io.troupe.run.RecordedSettings;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs of the command line's workflow in this process, and comparisons of what they leave. */
final class TestRuns {
    static final Path EXAMPLE = Path.of("configs/base.yaml");

    private TestRuns() {}

    static RunWorkflow workflow(Path runs) {
        return new RunWorkflow(runs, RunWatcher.NOBODY);
    }

    static RunWorkflow.Ended run(Path runs, String id, Path config, String... overrides)
            throws RunRefused, IOException {
        return workflow(runs).run(SettingsLoader.load(config, List.of(overrides)),
                Optional.of(id));
    }

    static RunWorkflow.Ended resume(Path runs, String id, String... overrides)
            throws RunRefused, IOException {
        return workflow(runs).resume(id, List.of(overrides));
    }

    /** How far a run's journal reaches, by its watermark; the start if there is none yet. */
    static int durableBar(Path run) {
        return Watermark.read(
                new RunFolder(run).watermark()) instanceof Checked.Passed<Durable>(Durable durable)
                        ? durable.bar()
                        : -1;
    }

    /** The same, of a run that has begun. */
    static Durable durable(Path run) {
        return ((Checked.Passed<Durable>) Watermark.read(new RunFolder(run).watermark())).value();
    }

    static void assertSameResults(Path expected, Path actual) throws IOException {
        try (Stream<Path> files = Files.list(expected.resolve("results"))) {
            for (Path file : files.toList()) {
                Path other = actual.resolve("results").resolve(file.getFileName());
                String one = withoutRunId(file);
                assertThat(withoutRunId(other)).as(file.getFileName().toString()).isEqualTo(one);
            }
        }
    }

    private static String withoutRunId(Path file) throws IOException {
        return Files.readString(file).replaceFirst("\"runId\"\\s*:\\s*\"[^\"]*\"", "");
    }

    /** The journals tell of the same bookings in the same chain; a stop may have split a block. */
    static void assertSameJournals(Path runs, String expected, String actual)
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
