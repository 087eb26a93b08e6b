package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.simulation.hosting.RunProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to stop while its journal is still being opened stops all the same. */
class EarlyStopTest {
    @TempDir
    private Path runs;

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

    @Test
    void stopsBeforeItsLastBarAndResumesAlike() throws Exception {
        RunResult ended = new RunWorkflow(runs, new Hasty()).run(
                SettingsLoader.load(TestRuns.EXAMPLE, List.of("run.until=1993-12-31")),
                Optional.of("hasty"));
        assertThat(ended).isInstanceOf(RunResult.Stopped.class);
        TestRuns.resume(runs, "hasty");
        TestRuns.run(runs, "patient", TestRuns.EXAMPLE, "run.until=1993-12-31");
        TestRuns.assertSameResults(runs.resolve("patient"), runs.resolve("hasty"));
        TestRuns.assertSameJournals(runs, "patient", "hasty");
    }
}
