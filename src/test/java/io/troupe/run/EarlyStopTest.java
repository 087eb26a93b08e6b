package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to stop while its journal is still being opened stops all the same. */
class EarlyStopTest {
    @TempDir
    private Path runs;

    @Test
    void stopsBeforeItsLastBarAndResumesAlike() throws Exception {
        assertThat(TestRuns.stop(runs, "hasty", TestRuns.EXAMPLE, "run.until=1993-12-31"))
                .isInstanceOf(RunResult.Stopped.class);
        TestRuns.resume(runs, "hasty");
        TestRuns.run(runs, "patient", TestRuns.EXAMPLE, "run.until=1993-12-31");
        TestRuns.assertSameResults(runs.resolve("patient"), runs.resolve("hasty"));
        TestRuns.assertSameJournals(runs, "patient", "hasty");
    }
}
