package io.troupe.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.console.Terminal;
import io.troupe.simulation.hosting.RunProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Who sees how far a run has come. */
class ProgressReporterTest {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void showsProgressToAPersonAndWipesIt() {
        RunProgress progress = new RunProgress();
        ProgressReporter reporter = new ProgressReporter(
                new Terminal(out, out, true, true, true), false);
        reporter.watch(progress, 8313);
        reporter.draw(progress, 8313, System.nanoTime());
        reporter.close();
        assertThat(text.toString()).contains("bars").contains("0/8313");
        assertThat(text.toString()).endsWith(" \r").doesNotContain("\n");
    }

    @Test
    void showsNoProgressToAProgramNorWhenQuiet() {
        for (ProgressReporter reporter : new ProgressReporter[]{
                new ProgressReporter(new Terminal(out, out, true, false, true), false),
                new ProgressReporter(new Terminal(out, out, true, true, true), true)}) {
            reporter.watch(new RunProgress(), 10);
            reporter.draw(new RunProgress(), 10, System.nanoTime());
            reporter.close();
        }
        assertThat(text.toString()).isEmpty();
    }
}
