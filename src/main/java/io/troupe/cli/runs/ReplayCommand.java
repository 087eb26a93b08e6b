package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code troupe replay}: derives a run's results again. */
@Command(name = "replay", description = {
        "Writes a run's results again, from nothing but its journal and its data.", "",
        "With --verify the run is executed again from its first bar, and every booking is compared"
                + " with the journal; the first difference is named and the exit code is 1."},
        footer = {"", "Examples:", "  troupe replay base-1", "  troupe replay base-1 --verify"})
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "id of the run")
    private String runId;

    @Option(names = "--verify", description = "execute the run again and compare every booking")
    private boolean verify;

    @Mixin
    private RunOutput output;

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        output.requireRun(runId);
        if (!verify) {
            return output.report(workflow -> workflow.replay(runId));
        }
        return output.verify(runId);
    }
}
