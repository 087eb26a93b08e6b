package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.simulation.hosting.RunProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run that goes on day by day has the results of the run over all days, byte for byte, though
 * nothing before the last day is read.
 */
class ContinuedRunTest {
    @TempDir
    private Path runs;
    private final List<String> notes = new ArrayList<>();

    /** Hears what is said of bookmarks. */
    private final class Listening implements RunWatcher {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {}

        @Override
        public void note(String line) {
            if (line.contains("bookmark")) {
                notes.add(line);
            }
        }

        @Override
        public void ended() {}
    }

    private RunWorkflow workflow() {
        return new RunWorkflow(runs, new Listening());
    }

    @ParameterizedTest
    @CsvSource({"base, 2019-06-03, 2021", "risk, 2019-06-03, 2021", "orders, 2016-06-01, 2018",
            "risk-orders, 2016-06-01, 2018", "strategies, 2019-06-03, 2021",
            "reserve, 2018-01-02, 2019", "optimized, 2019-06-03, 2021",
            "research, 2019-06-03, 2021", "indices, 2016-06-01, 2018",
            "allocators, 2019-06-03, 2021"})
    void examplesGoOn(String name, String from, int year) throws Exception {
        Path config = Path.of("configs", name + ".yaml");
        List<String> settings = new ArrayList<>(
                List.of("data.from=" + from, "trials.enabled=false", "run.until=" + year
                        + "-03-27"));
        TestRuns.ended(workflow().run(SettingsLoader.load(config, settings),
                Optional.of("daily")));
        assertThat(runs.resolve("daily/bookmark")).exists();
        for (String day : List.of("03-29", "03-30", "04-02", "04-02", "07-06")) {
            TestRuns.ended(workflow().resume("daily", List.of("run.until=" + year + "-" + day)));
        }
        settings.set(settings.size() - 1, "run.until=" + year + "-07-06");
        TestRuns.ended(workflow().run(SettingsLoader.load(config, settings),
                Optional.of("whole")));
        assertThat(StoredRun.find(runs, "daily").changedResults()).isEmpty();
        TestRuns.assertSameResults(runs.resolve("whole"), runs.resolve("daily"));
        TestRuns.assertSameJournals(runs, "whole", "daily");
        assertThat(notes).isEmpty();
    }
}
