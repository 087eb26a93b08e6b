package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.journal.folder.Replacement;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a run when it ends stays known as it was. */
class VettedRunTest {
    private static final int BARS = 120;
    @TempDir
    private Path folder;
    private Path runs;
    private Path config;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        runs = folder.resolve("runs");
        prices(BARS);
        config = Files.writeString(folder.resolve("c.yaml"), """
                data: {path: prices.csv}
                results: {report: false}
                strategies:
                  - {id: a, type: moving-average-trend, params: {fastBars: 2, slowBars: 5}}
                  - {id: b, type: moving-average-trend, params: {fastBars: 3, slowBars: 9}}
                """);
    }

    private void prices(int bars) throws IOException {
        StringBuilder csv = new StringBuilder("date,A,B\n");
        for (int bar = 0; bar < bars; bar++) {
            csv.append(LocalDate.of(2020, 1, 1).plusDays(bar)).append(',')
                    .append(100 + (bar * 7) % 11).append(',').append(50 + (bar * 5) % 13)
                    .append('\n');
        }
        Files.writeString(folder.resolve("prices.csv"), csv);
    }

    /** Hears what is said of a run. */
    private final class Listener implements RunWatcher {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {}

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public void ended() {}
    }

    private RunWorkflow workflow() {
        return new RunWorkflow(runs, new Listener());
    }

    private RunResult.Ended run(String id, String... overrides) throws IOException, RunRefused {
        return TestRuns.ended(workflow().run(
                SettingsLoader.load(config, List.of(overrides)), Optional.of(id)));
    }

    private static Vetting vetting(RunResult.Ended ended) {
        return ended.analysis().vetting();
    }

    private static int count(RunResult.Ended ended) {
        return ((Trials.Counted) vetting(ended).trials()).count();
    }

    private List<String> register() throws IOException {
        return Files.readAllLines(runs.resolve("trials.jsonl"));
    }

    @Test
    void differentSettingsAreCountedOnceEachWhateverTheyAreCalled() throws Exception {
        assertThat(count(run("r-1"))).isEqualTo(2);
        assertThat(count(run("r-2", "strategies[0].id=c", "engine.threads=2"))).isEqualTo(2);
        RunResult.Ended third = run("r-3", "strategies[0].params.slowBars=6");
        assertThat(count(third)).isEqualTo(3);
        assertThat(((Trials.Counted) vetting(third).trials()).correlated()).isEqualTo(3);
        assertThat(register()).hasSize(6).allMatch(line -> line.contains("\"returns\":119"));
        assertThat(notes).isEmpty();
    }

    @Test
    void aReplayKnowsWhatWasKnownThenAndEntersNothing() throws Exception {
        RunResult.Ended first = run("r-1");
        run("r-2", "strategies[0].params.slowBars=6");

        assertThat(vetting(TestRuns.ended(workflow().replay("r-1")))).isEqualTo(vetting(first));
        assertThat(ReportedRun.analyze(runs, "r-1").vetting()).isEqualTo(vetting(first));
        assertThat(register()).hasSize(4);
    }

    @Test
    void aRunThatGrowsEntersItsNewLinesOnce() throws Exception {
        run("r-1", "run.until=2020-03-31");
        RunResult.Ended grown = TestRuns.ended(workflow().resume("r-1",
                List.of("run.until=2020-04-29")));
        TestRuns.ended(workflow().resume("r-1", List.of()));
        assertThat(count(grown)).isEqualTo(2);
        assertThat(register()).hasSize(4);
    }

    @Test
    void aRunIsRemovedAndItsTrialsAreNot() throws Exception {
        run("r-1");
        try (RemovableRun run = RemovableRun.of(runs, "r-1")) {
            run.remove();
        }
        assertThat(runs.resolve("r-1")).doesNotExist();
        assertThat(count(run("r-2", "strategies[0].params.slowBars=6"))).isEqualTo(3);
    }

    @Test
    void whereItIsNotWantedNothingIsEnteredAndNothingKnown() throws Exception {
        RunResult.Ended ended = run("r-1", "trials.enabled=false");
        assertThat(vetting(ended).trials()).isEqualTo(new Trials.Unknown(Trials.Why.DISABLED));
        assertThat(runs.resolve("trials.jsonl")).doesNotExist();
        assertThat(vetting(TestRuns.ended(workflow().replay("r-1")))).isEqualTo(vetting(ended));
    }

    @Test
    void aRunWithoutAJournalIsEnteredToo() throws Exception {
        assertThat(count(run("r-1", "journal.enabled=false"))).isEqualTo(2);
        assertThat(register()).hasSize(2);
    }

    @Test
    void aRegisterThatCannotBeWrittenStopsNothingAndIsSaid() throws Exception {
        Files.createDirectories(runs.resolve("trials.jsonl"));
        assertThat(vetting(run("r-1")).trials())
                .isEqualTo(new Trials.Unknown(Trials.Why.UNREADABLE));
        assertThat(notes).hasSize(2).allMatch(note -> note.contains("trials.jsonl: "));
    }

    @Test
    void linesThatSayNothingAreSaid() throws Exception {
        Files.createDirectories(runs);
        Files.writeString(runs.resolve("trials.jsonl"), "{\"v\":1,\"sett");
        assertThat(count(run("r-1"))).isEqualTo(2);
        assertThat(notes).singleElement().asString().endsWith(
                "trials.jsonl: 1 line cannot be read and is not counted among the trials");
    }

    @Test
    void ofARunOfAnOlderVersionNobodyCounted() throws Exception {
        run("r-1");
        try (OpenRun run = OpenRun.open(runs, "r-1")) {
            run.files().put(List.of(Replacement.removal(run.folder().vetting())));
        }
        assertThat(vetting(TestRuns.ended(workflow().replay("r-1"))).trials())
                .isEqualTo(new Trials.Unknown(Trials.Why.BEFORE_REGISTER));
        assertThat(notes).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsMissed() throws Exception {
        run("r-1");
        Files.delete(runs.resolve("r-1/vetting.json"));
        assertRefused("vetting.json", "missing");
    }

    /** Its results would come out otherwise. */
    private void assertRefused(String... words) throws Exception {
        assertThat(((RunResult.Refused) workflow().replay("r-1")).refusal().lines())
                .singleElement().asString().contains(words);
    }

    @Test
    void aFileThatWasChangedIsNotBelieved() throws Exception {
        run("r-1");
        Path file = runs.resolve("r-1/vetting.json");
        Files.writeString(file, Files.readString(file).replace("\"count\" : 2", "\"count\" : 1"));
        assertRefused("vetting.json", "is not what the run wrote");
    }

    @Test
    void theStrategiesThatTroupeHasWereSearchedByItsTests() throws Exception {
        assertThat(vetting(run("r-1")).lookahead())
                .isEqualTo(Map.of("moving-average-trend", true));
    }
}
