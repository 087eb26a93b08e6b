package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.config.RunKeys;
import io.troupe.data.restated.Said;
import io.troupe.model.SettingNames;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe resume}: goes on with a run. */
@Command(name = "resume", description = {
        "Goes on with a run that was interrupted, or whose data has grown since.", "",
        "The run comes out as if it had never stopped, to the last bit."},
        footer = {"", "Examples:", "  troupe resume base-1",
                "  troupe resume base-1 --until 2015-12-31",
                "  troupe resume base-1 --restated"})
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

    @Option(names = "--restated", description = "go on though the vendor has restated earlier"
            + " prices, as for a dividend: what is booked stays, shares held stay shares")
    private boolean restated;

    @Option(names = "--restatement", paramLabel = "SYMBOL=WHAT",
            description = "with --restated, what became of an asset where prices alone do not"
                    + " tell: dividend, split:NEW:OLD or correction; may be repeated")
    private Map<String, String> restatements = new LinkedHashMap<>();

    @Mixin
    private RunOutput output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        List<String> changes = new ArrayList<>(overrides);
        if (until != null) {
            changes.add(RunKeys.UNTIL.path() + "=" + until);
        }
        Map<String, Said> said = said();
        output.requireRun(runId);
        return output.report(workflow -> restated
                ? workflow.resumeRestated(runId, changes, said)
                : verifiesAll ? workflow.resumeVerified(runId, changes)
                        : workflow.resume(runId, changes));
    }

    private Map<String, Said> said() {
        Map<String, Said> said = new LinkedHashMap<>();
        if (!restatements.isEmpty() && !restated) {
            throw new ParameterException(command.commandLine(),
                    "--restatement says what --restated is to do; give both");
        }
        restatements.forEach((symbol, what) -> said.put(symbol,
                Said.parse(what).orElseThrow(() -> new ParameterException(command.commandLine(),
                        "--restatement " + symbol + "=" + what + ": a restatement is dividend,"
                                + " correction, or split:NEW:OLD in whole numbers, such as"
                                + " split:2:1"))));
        return said;
    }
}
