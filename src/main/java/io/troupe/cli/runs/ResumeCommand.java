package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.config.RunKeys;
import io.troupe.model.SettingNames;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code troupe resume}: goes on with a run. */
@Command(name = "resume", description = {
        "Goes on with a run that was interrupted, or whose data has grown since.", "",
        "The run comes out as if it had never stopped, to the last bit."},
        footer = {"", "Examples:", "  troupe resume base-1",
                "  troupe resume base-1 --until 2015-12-31"})
public final class ResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "id of the run")
    private String runId;

    @Option(names = "--until", paramLabel = "DATE",
            description = "last date to simulate, yyyy-MM-dd, or null for all")
    private @Nullable String until;

    @Option(names = "--set", paramLabel = "key=value",
            description = "change a setting that results do not depend on, such as "
                    + SettingNames.ENGINE_THREADS + " or " + SettingNames.DATA_PATH
                    + "; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--verify-all", description = "read and verify all of the journal first, also"
            + " what was there when the run ended last")
    private boolean verifiesAll;

    @Mixin
    private RunOutput output;

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        List<String> changes = new ArrayList<>(overrides);
        if (until != null) {
            changes.add(RunKeys.UNTIL.path() + "=" + until);
        }
        output.requireRun(runId);
        return output.report(workflow -> verifiesAll ? workflow.resumeVerified(runId, changes)
                : workflow.resume(runId, changes));
    }
}
