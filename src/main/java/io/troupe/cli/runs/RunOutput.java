package io.troupe.cli.runs;

import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.Terminal;
import io.troupe.report.SummaryJson;
import io.troupe.report.SummaryTable;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options and the output that run, resume and replay share. */
final class RunOutput {
    private static final int WIDTH = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private RunsOption runs;

    @Option(names = {"-q", "--quiet"}, description = "no progress and no table")
    private boolean quiet;

    @Option(names = "--json", description = "print the summary as JSON")
    private boolean json;

    @Option(names = "--all", description = "show every strategy, also of a fund of thousands")
    private boolean all;

    /** Something that runs a fund. */
    interface Work {
        RunWorkflow.Ended on(RunWorkflow workflow) throws RunRefused, IOException;
    }

    private Terminal terminal() {
        return Terminal.of(command);
    }

    /** Refuses the name of a run that does not exist. */
    void requireRun(String runId) throws RunRefused, IOException {
        StoredRun.begun(runs.folder(), runId);
    }

    /** Does the work and prints what came of it. */
    int report(Work work) throws RunRefused, IOException {
        try (ConsoleWatcher watcher = new ConsoleWatcher(terminal(), quiet)) {
            RunWorkflow.Ended ended = work.on(new RunWorkflow(runs.folder(), watcher));
            print(ended, watcher);
            return !ended.complete() ? ExitCode.INTERRUPTED
                    : FailureWarnings.areAllOut(ended.summary()) ? ExitCode.ALL_OUT : ExitCode.OK;
        }
    }

    private void print(RunWorkflow.Ended ended, RunWatcher watcher) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.print(SummaryJson.of(ended.summary()));
        } else if (!quiet) {
            ended.notes().forEach(watcher::note);
            out.print(SummaryTable.render(ended.summary(), WIDTH,
                    terminal().outAnsi().enabled(), all));
        }
        out.flush();
        Messages.warnings(ended.summary().warnings(), terminal());
        Messages.warnings(FailureWarnings.of(ended.summary()), terminal());
        if (!ended.complete()) {
            watcher.note("stopped before its last bar; go on with: troupe resume "
                    + ended.runId());
        }
    }

    /** Compares a run with its journal and prints what was found. */
    int verify(String runId) throws RunRefused, IOException {
        try (ConsoleWatcher watcher = new ConsoleWatcher(terminal(), quiet)) {
            Optional<String> difference = new RunWorkflow(runs.folder(), watcher).verify(runId);
            PrintWriter out = command.commandLine().getOut();
            out.println(difference
                    .map(found -> "run " + runId + " differs from its journal at " + found)
                    .orElse("run " + runId
                            + " comes out as its journal tells, booking for booking"));
            out.flush();
            return difference.isPresent() ? ExitCode.DIFFERENCE : ExitCode.OK;
        }
    }
}
